import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Day } from "../../../domain/day.ts";
import type { ComparedWork } from "../../../domain/same-work.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { useDraftValues } from "../../hooks/use-draft-values.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { usePhotoIntake } from "../../hooks/use-photo-intake.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useUnitPlaces } from "../../hooks/use-unit-places.ts";
import type { Draft, DraftValues, SaveFailure } from "../../services/services.ts";
import { logVi } from "../../vi/log.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { DraftAttachments } from "../attachments/draft-attachments.tsx";
import { useSameWork } from "../diary/use-same-work.tsx";
import { isUntouched } from "../is-untouched.ts";
import { markOwnTaskDone } from "../unit-tasks/mark-own-task-done.ts";
import { DraftState } from "./draft-state.tsx";
import { DroppedFiles } from "./dropped-files.tsx";
import { KindFields } from "./fields/kind-fields.tsx";
import { TextOf } from "./fields/text-of.tsx";
import { type FieldName, invalidFields, type LogForm, problemOf } from "./log-form.ts";
import { MakeUpField } from "./make-up-field.tsx";
import { PhotoStrip } from "./photo-strip.tsx";
import { SaveFooter } from "./save-footer.tsx";
import { SavedSheet } from "./saved-sheet.tsx";
import { TaskField } from "./task-field.tsx";
import { ThemeChips } from "./theme-chips.tsx";
import { WhenWhere } from "./when-where.tsx";

interface LogActivityProps {
  readonly draft: Draft;
  /** The record, once it is saved; the form then lies behind the sheet that says so. */
  readonly saved: ActivityView | null;
  readonly onSaved: (view: ActivityView) => void;
  readonly onReopen: () => void;
}

/** One form for every kind of activity; the kind only brings its own few fields. */
export const LogActivity = ({ draft, saved, onSaved, onReopen }: LogActivityProps) => {
  const { diary, drafts, registers } = useServices();
  const { route } = useLocation();
  const settings = useLive(() => diary.unitSettings(), [diary]);
  const places = useUnitPlaces();
  const writing = useDraftValues(draft);
  const intake = usePhotoIntake(draft.id, writing.flush);
  const [touched, setTouched] = useState<ReadonlySet<FieldName>>(new Set());
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const same = useSameWork("colleagues");
  const title = draft.isEdit ? logVi.editTitle : navigationVi.log;
  usePage(title);

  const { values } = writing;
  const invalid = invalidFields(draft.kind, values);
  const form: LogForm = {
    values,
    set: (patch) => {
      setFailure(null);
      writing.set(patch);
    },
    problem: (name) =>
      invalid.includes(name) && touched.has(name) ? problemOf(name, values[name]) : undefined,
    touch: (name) => setTouched((before) => new Set(before).add(name)),
    today: diary.today(),
    approver: settings?.approver ?? "",
    places,
    areVillagesGuessed: draft.areVillagesGuessed,
  };

  const handleClose = async () => {
    await writing.flush();
    const stored = await drafts.draft(draft.id);
    if (stored && isUntouched(stored)) await drafts.discard(draft.id);
    route(draft.isEdit ? `/ban-ghi/${draft.id}` : "/");
  };

  const handleSave = async () => {
    if (isSaving) return;
    setSaving(true);
    const areAllPhotosThere = await intake.settled();
    const unwritten = await writing.flush();
    setTouched(new Set(invalid));
    if (invalid.length > 0) {
      setFailure({ kind: "invalidFields", fields: invalid });
    } else if (unwritten !== null) {
      setFailure(unwritten);
    } else if (areAllPhotosThere && (draft.isEdit || (await same.mayAdd(workOf(draft, values), draft.id)))) {
      const result = await drafts.save(draft.id);
      if (result.ok) {
        await markOwnTaskDone(registers, result.value, form.today);
        onSaved(result.value);
      } else setFailure(result.error);
    }
    setSaving(false);
  };

  const handleKind = async (kind: Draft["kind"]) => {
    await writing.flush();
    await drafts.changeKind(draft.id, kind);
    await writing.reload();
  };

  const kindFields = <KindFields kind={draft.kind} form={form} />;
  const isLinkFirst = draft.kind === "article" || draft.kind === "socialPost";
  return (
    <div class="screen">
      <AppBar title={title} onBack={handleClose} isClosing>
        <DraftState state={writing.state} />
      </AppBar>
      <main>
        {isLinkFirst && <div class="fields">{kindFields}</div>}
        <PhotoStrip draft={draft} intake={intake} hasLink={Boolean(values.url)} />
        <DraftAttachments draft={draft} intake={intake} />
        {!saved && <DroppedFiles draft={draft} intake={intake} on={values.on ?? form.today} />}
        <WhenWhere form={form} />
        <div class="fields">
          <TaskField draft={draft} form={form} onKind={handleKind} />
          <MakeUpField form={form} withinMonths={settings?.makeUpWithin ?? 0} />
          <ThemeChips form={form} />
          {!isLinkFirst && kindFields}
          <TextOf form={form} name="note" label={logVi.note} isLong />
        </div>
      </main>
      <SaveFooter isSaving={isSaving} failure={failure} onSave={handleSave} />
      {same.sheet}
      {saved && <SavedSheet saved={saved} onReopen={onReopen} />}
    </div>
  );
};

/** Only asked once the form is valid: the day is there. */
const workOf = ({ kind }: Draft, values: DraftValues): ComparedWork => ({
  ...values,
  kind,
  on: values.on as Day,
});
