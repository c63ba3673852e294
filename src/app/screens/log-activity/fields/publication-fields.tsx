import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { NumberOf } from "./number-of.tsx";
import { OneOf } from "./one-of.tsx";
import { TextOf } from "./text-of.tsx";
import { UrlOf } from "./url-of.tsx";

const vi = fieldsVi.publication;

/** A video, leaflet, booklet or newsletter made for the public. */
export const PublicationFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <OneOf form={form} name="publicationKind" label={vi.publicationKind} options={vi.publicationKinds} />
    <NumberOf form={form} name="copies" label={vi.copies} />
    <NumberOf form={form} name="lengthMinutes" label={vi.lengthMinutes} />
    <TextOf form={form} name="distributedTo" label={vi.distributedTo} />
    <UrlOf form={form} label={vi.url} />
  </>
);
