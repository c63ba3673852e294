import { BANNER_DAYS } from "../../../../domain/activity/visual.ts";
import { addDays, daysBetween } from "../../../../domain/day.ts";
import type { DraftValues } from "../../../services/services.ts";
import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { DayOf } from "./day-of.tsx";
import { MoreFields } from "./more-fields.tsx";
import { NumberOf } from "./number-of.tsx";
import { OneOf } from "./one-of.tsx";
import { PlaceList } from "./place-list.tsx";
import { TextOf } from "./text-of.tsx";

const vi = fieldsVi.visual;

/** Billboards, posters, banners, leaflets: what, how many, where, and from when to when. */
export const VisualFields = ({ form }: { readonly form: LogForm }) => (
  <>
    <OneOf
      form={form}
      name="visualKind"
      label={vi.visualKind}
      options={vi.visualKinds}
      alsoSet={(visualKind) => (visualKind === "banner" ? bannerSpan(form) : {})}
    />
    <NumberOf form={form} name="quantity" label={vi.quantity} />
    <TextOf form={form} name="slogan" label={vi.slogan} isLong />
    <PlaceList form={form} />
    <DayOf
      form={form}
      name="hangsFrom"
      label={vi.hangsFrom}
      alsoSet={(hangsFrom) =>
        form.values.visualKind === "banner" && hangsFrom ? { hangsTo: addDays(hangsFrom, BANNER_DAYS) } : {}
      }
    />
    <DayOf form={form} name="hangsTo" label={vi.hangsTo} hint={spanHint(form)} />
    <MoreFields>
      <DayOf form={form} name="removedOn" label={vi.removedOn} />
      <TextOf form={form} name="size" label={vi.size} />
      <TextOf form={form} name="condition" label={vi.condition} />
    </MoreFields>
  </>
);

/** A banner hangs fifteen days unless the officer says otherwise; what they have said stays. */
const bannerSpan = ({ values, today }: LogForm): DraftValues => {
  const hangsFrom = values.hangsFrom ?? values.on ?? today;
  return { hangsFrom, hangsTo: values.hangsTo ?? addDays(hangsFrom, BANNER_DAYS) };
};

const spanHint = ({ values: { visualKind, hangsFrom, hangsTo } }: LogForm): string | undefined => {
  if (visualKind !== "banner") return undefined;
  const days = hangsFrom && hangsTo ? daysBetween(hangsFrom, hangsTo) : 0;
  return days > BANNER_DAYS ? vi.hangsLong(days) : vi.hangsHint;
};
