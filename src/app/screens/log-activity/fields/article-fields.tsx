import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { OneOf } from "./one-of.tsx";
import { TextOf } from "./text-of.tsx";
import { UrlOf } from "./url-of.tsx";

const vi = fieldsVi.article;

/** A news item: its link first, for that is its proof. */
export const ArticleFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <UrlOf form={form} label={vi.url} />
    <OneOf form={form} name="platform" label={vi.platform} options={vi.platforms} />
    <TextOf form={form} name="author" label={vi.author} />
  </>
);
