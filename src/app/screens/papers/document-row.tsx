import { ItemRow } from "../../components/item-row.tsx";
import { documentsVi as vi } from "../../vi/documents.ts";
import { fullDay } from "../../vi/format.ts";
import type { DocumentEntry } from "./use-documents.ts";

/** One paper in a list: what it is about first, as one looks for it. Child of a `Group`. */
export const DocumentRow = ({ entry: { id, values } }: { readonly entry: DocumentEntry }) => (
  <ItemRow
    title={values.subject}
    meta={[vi.named(vi.kinds[values.kind], values.number ?? ""), fullDay(values.on), values.issuer]
      .filter(Boolean)
      .join(" · ")}
    icon="file-text"
    href={`/van-ban/${id}`}
  />
);
