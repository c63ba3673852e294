import { targetFormsVi } from "../../vi/target-forms.ts";

/** Asked anew each time: words may change with the language. */
export const hasSectionOptions = () => [
  { value: "true", label: targetFormsVi.yes },
  { value: "false", label: targetFormsVi.no },
];
