import { useEffect, useState } from "preact/hooks";
import { useServices } from "./use-services.ts";

/** True once a new version of the app lies ready on this phone. */
export const useUpdateOffer = (): boolean => {
  const { phone } = useServices();
  const [isReady, setReady] = useState(false);
  useEffect(() => phone.watchUpdate(() => setReady(true)), [phone]);
  return isReady;
};
