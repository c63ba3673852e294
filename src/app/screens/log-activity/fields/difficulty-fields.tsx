import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { OneOf } from "./one-of.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.difficulty;

/** What stands in the way, and what the unit asks for. */
export const DifficultyFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <TextOf form={form} name="title" label={vi.title} isLong />
    <OneOf form={form} name="obstacle" label={vi.obstacle} options={vi.obstacles} />
    <TextOf form={form} name="proposal" label={vi.proposal} isLong />
  </>
);
