import { useEffect, useState } from "preact/hooks";
import type { StorageTroubleKind } from "../services/services.ts";
import { useServices } from "./use-services.ts";

/** What storage failed to do last, where no form says it; null once it works again. */
export const useStorageTrouble = (): StorageTroubleKind | null => {
  const { phone } = useServices();
  const [failure, setFailure] = useState(() => phone.storageTrouble());
  useEffect(() => phone.watchStorageTrouble(() => setFailure(phone.storageTrouble())), [phone]);
  return failure;
};
