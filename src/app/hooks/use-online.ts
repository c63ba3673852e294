import { useEffect, useState } from "preact/hooks";
import { useServices } from "./use-services.ts";

/** A hint whether there is a network; nothing waits for it and nothing is refused without it. */
export const useOnline = (): boolean => {
  const { phone } = useServices();
  const [isOnline, setOnline] = useState(() => phone.isOnline());
  useEffect(() => phone.watchOnline(setOnline), [phone]);
  return isOnline;
};
