import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { ActivityId } from "../../../domain/activity/activity.ts";
import { EvidenceId } from "../../../domain/evidence.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { captureVi } from "../../vi/capture.ts";
import { logVi } from "../../vi/log.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { isUntouched } from "../is-untouched.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { Capture } from "./capture.tsx";

interface CaptureScreenProps {
  readonly id: string;
  /**
   * `from`: who opened the camera, and where it leads back to: the `form`, the mending (`mend`), or one `photo` of a saved
   * record. `instead`: the photo whose place the next one takes; `number`: which one that is.
   */
  readonly query: Readonly<Record<string, string>>;
}

/** `/ghi/:id/chup` (d1): the camera inside the page, over a draft that is on disk already. */
export const CaptureScreen = ({ id, query }: CaptureScreenProps) => {
  const { drafts } = useServices();
  const { route } = useLocation();
  const parsed = ActivityId.safeParse(id);
  usePage(captureVi.title);
  const [isLeaving, setLeaving] = useState(false);
  const draft = useLive(
    () => (parsed.success ? drafts.draft(parsed.data) : Promise.resolve(null)),
    [drafts, id],
  );

  if (draft === undefined || isLeaving) return <Opening />;
  if (draft === null)
    return <NothingHere heading={navigationVi.log} title={logVi.gone.title} text={logVi.gone.text} />;

  const goToForm = (): void => route(`/ghi/${draft.id}`, true);
  const goToMending = (): void => route(`/ban-ghi/${draft.id}/sua`, true);
  /** Like every change in the viewer it is saved at once; a draft for nothing does not stay. */
  const goToPhoto = async (): Promise<void> => {
    setLeaving(true);
    const isRetaken = (await drafts.draft(draft.id))?.photos.some((photo) => !photo.isSaved) === true;
    const isSettled = isRetaken ? (await drafts.save(draft.id)).ok : (await drafts.discard(draft.id)).ok;
    if (isSettled) route(`/ban-ghi/${draft.id}/anh/${query["number"]}`, true);
    else goToForm();
  };
  const close = async (): Promise<void> => {
    if (query["from"] === "form" || !isUntouched(draft)) return goToForm();
    await drafts.discard(draft.id);
    route("/", true);
  };

  const instead = EvidenceId.safeParse(query["instead"]).data ?? null;
  switch (query["from"]) {
    case "mend":
      return <Capture draft={draft} instead={instead} onClose={goToMending} onDone={goToMending} />;
    case "photo":
      return <Capture draft={draft} instead={instead} onClose={goToPhoto} onDone={goToPhoto} />;
    default:
      return <Capture draft={draft} instead={instead} onClose={() => void close()} onDone={goToForm} />;
  }
};
