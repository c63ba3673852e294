import type { MaterialKind } from "../../../domain/registers/material.ts";
import type { IconName } from "../../components/icons.ts";
import type { FetchMaterialFailure, MaterialView } from "../../services/materials.ts";
import { errorsVi } from "../../vi/errors.ts";
import { size } from "../../vi/format.ts";
import { materialsVi as vi } from "../../vi/materials.ts";
import { networkProblem } from "../../vi/network.ts";

export const materialIcons: Readonly<Record<MaterialKind, IconName>> = {
  broadcast: "megaphone-simple",
  leaflet: "image-square",
  video: "film-strip",
  document: "file-doc",
  questions: "list-bullets",
  other: "books",
};

/** In the order in which they are offered; their own schema stays with those of all registers. */
export const materialKinds = Object.keys(materialIcons) as readonly MaterialKind[];

/** «Bài phát thanh · Lời đọc và tệp · 4,2 MB» */
export const materialFacts = ({ values, files }: MaterialView): string => {
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const words = values.body ? (files.length > 0 ? vi.wordsAndFiles : vi.words) : "";
  return [vi.kinds[values.kind], words, bytes > 0 ? size(bytes) : ""].filter(Boolean).join(" · ");
};

export const downloadProblem = (
  failure: FetchMaterialFailure,
): { readonly title: string; readonly text: string } => {
  switch (failure.kind) {
    case "noSpace":
    case "storageLost":
      return errorsVi.storage[failure.kind];
    case "offline":
    case "notThere":
      return { title: vi.problem.title, text: vi.problem[failure.kind] };
    default:
      return { title: vi.problem.title, text: networkProblem(failure) };
  }
};
