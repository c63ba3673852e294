import { useEffect, useState } from "preact/hooks";

/** From here on there is room for a rail and a table; in em, so that large letters get the narrow layout. */
const WIDE = "(min-width: 64em)";

/** Whether the window is wide enough for the desktop's layout. */
export const useWide = (): boolean => {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setWide(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return isWide;
};
