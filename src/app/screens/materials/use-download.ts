import { useState } from "preact/hooks";
import type { RecordId } from "../../../domain/change.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { FetchMaterialFailure, MaterialView } from "../../services/materials.ts";

interface Download {
  /** How far those have come that are on their way, 0 to 1. */
  readonly ratios: ReadonlyMap<RecordId, number>;
  readonly problem: FetchMaterialFailure | null;
  readonly understood: () => void;
  /** One after the other, so that the first is whole before a poor link breaks; the first that fails ends it. */
  readonly start: (materials: readonly MaterialView[]) => Promise<void>;
}

export const useDownload = (): Download => {
  const services = useServices();
  const [ratios, setRatios] = useState<ReadonlyMap<RecordId, number>>(new Map());
  const [problem, setProblem] = useState<FetchMaterialFailure | null>(null);
  const note = (id: RecordId, ratio: number | null): void =>
    setRatios((before) => {
      const next = new Map(before);
      if (ratio === null) next.delete(id);
      else next.set(id, ratio);
      return next;
    });

  return {
    ratios,
    problem,
    understood: () => setProblem(null),
    start: async (materials) => {
      setProblem(null);
      const library = await services.materials();
      for (const material of materials) {
        note(material.id, 0);
        const done = await library.fetch(material, (ratio) => note(material.id, ratio));
        note(material.id, null);
        if (!done.ok) return setProblem(done.error);
      }
    },
  };
};
