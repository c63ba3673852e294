import { Audience } from "../../../../domain/activity/common-fields.ts";
import { ChipGroup } from "../../../components/chip-group.tsx";
import { audienceNames, logVi } from "../../../vi/log.ts";
import type { LogForm } from "../log-form.ts";
import { NumberOf } from "./number-of.tsx";

/** Who was addressed, and how many came. */
export const AudienceFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <NumberOf form={form} name="audienceCount" label={logVi.audienceCount} />
    <ChipGroup
      label={logVi.audience}
      isOptional
      options={Audience.options.map((value) => ({ value, label: audienceNames[value] }))}
      selected={form.values.audiences ?? []}
      onChange={(audiences) => form.set({ audiences })}
    />
  </>
);
