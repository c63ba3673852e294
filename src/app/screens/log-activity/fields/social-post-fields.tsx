import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { NumberOf } from "./number-of.tsx";
import { OneOf } from "./one-of.tsx";
import { TextOf } from "./text-of.tsx";
import { UrlOf } from "./url-of.tsx";

const vi = fieldsVi.socialPost;

/** A post on a social network: its link first, then where it stands and how many may see it. */
export const SocialPostFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <UrlOf form={form} label={fieldsVi.article.url} />
    <OneOf form={form} name="network" label={vi.network} options={vi.networks} />
    <TextOf form={form} name="page" label={vi.page} />
    <NumberOf form={form} name="memberCount" label={vi.memberCount} />
  </>
);
