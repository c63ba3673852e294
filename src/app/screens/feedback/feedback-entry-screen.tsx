import { RecordId } from "../../../domain/change.ts";
import type { Day } from "../../../domain/day.ts";
import { usualDueDay } from "../../../domain/feedback.ts";
import type { RegisterValues } from "../../../domain/registers/definitions.ts";
import { feedbackPersonId } from "../../../domain/registers/feedback.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { feedbackVi } from "../../vi/feedback.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import type { FeedbackValues } from "./feedback-fields.tsx";
import { FeedbackForm } from "./feedback-form.tsx";

/** `/phan-anh/moi` and `/phan-anh/:id`: one entry, its person and its answer. */
export const FeedbackEntryScreen = ({ id }: { readonly id: string }) => {
  const { registers, diary } = useServices();
  const record = id === "moi" ? null : (RecordId.safeParse(id).data ?? null);
  const found = useLive(async () => {
    if (record === null) return id === "moi" ? ("new" as const) : null;
    const entry = await registers.entry("feedback", record);
    const person = await registers.entry("feedbackPerson", feedbackPersonId(record));
    return entry && { values: entry.values, person: person?.values ?? null };
  }, [registers, id]);

  if (found === undefined) return <Opening />;
  if (found === null) return <NothingHere heading={feedbackVi.title} {...feedbackVi.gone} />;
  if (found === "new")
    return <FeedbackForm id={null} saved={emptyOn(diary.today())} closedOn={null} isPersonRemoved={false} />;
  return (
    <FeedbackForm
      key={id}
      id={record}
      saved={shown(found.values, found.person)}
      closedOn={found.values.closedOn ?? null}
      isPersonRemoved={Boolean(found.person?.removedOn)}
    />
  );
};

const emptyOn = (today: Day): FeedbackValues => ({
  ...shown({ receivedOn: today, subject: "" }, null),
  dueOn: usualDueDay(today),
});

const shown = (
  values: RegisterValues<"feedback">,
  person: RegisterValues<"feedbackPerson"> | null,
): FeedbackValues => ({
  receivedOn: values.receivedOn,
  channel: values.channel ?? null,
  subject: values.subject,
  detail: values.detail ?? "",
  village: values.village ?? "",
  handler: values.handler ?? "",
  dueOn: values.dueOn ?? null,
  answer: values.answer ?? "",
  answeredOn: values.answeredOn ?? null,
  name: person?.name ?? "",
  phone: person?.phone ?? "",
});
