import { useEffect, useState } from "preact/hooks";

/** A part of a screen that is loaded when it is first needed (it is in the precache); null until it is here. */
export const useLazy = <Key extends string, Part>(
  key: Key,
  load: (key: Key) => Promise<Part>,
): Part | null => {
  const [loaded, setLoaded] = useState<{ readonly key: Key; readonly part: Part } | null>(null);

  useEffect(() => {
    let isWanted = true;
    void load(key).then((part) => {
      if (isWanted) setLoaded({ key, part });
    });
    return () => {
      isWanted = false;
    };
  }, [key, load]);

  return loaded?.key === key ? loaded.part : null;
};
