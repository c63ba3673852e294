import { latestFirst } from "../../../domain/documents/find-documents.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";

export type DocumentEntry = RegisterEntry<"document">;

/** The unit's papers, the latest first; undefined while they are being read. */
export const useDocuments = (): readonly DocumentEntry[] | undefined => {
  const { registers } = useServices();
  return useLive(async () => [...(await registers.entries("document"))].sort(latestFirst), [registers]);
};
