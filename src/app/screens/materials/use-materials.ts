import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { MaterialView } from "../../services/materials.ts";

/** What offices above hand out, or at an office the own one; every version. Undefined while it is being read. */
export const useMaterials = (from: "above" | "own"): readonly MaterialView[] | undefined => {
  const { materials } = useServices();
  // A live query loses its thread over foreign promises.
  return useLive(async () => (await Promise.resolve(materials())).all(from), [materials, from]);
};

/** Bytes of its files that are not on this phone yet. */
export const missingBytes = ({ files }: MaterialView): number =>
  files.reduce((sum, { isHere, sizeBytes }) => sum + (isHere ? 0 : sizeBytes), 0);

export const bytesHere = ({ files }: MaterialView): number =>
  files.reduce((sum, { isHere, sizeBytes }) => sum + (isHere ? sizeBytes : 0), 0);
