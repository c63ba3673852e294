import { useLocation } from "preact-iso";
import { ActivityId } from "../../../domain/activity/activity.ts";
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
  /** `form`: closing goes back to the form that opened the camera. */
  readonly query: Readonly<Record<string, string>>;
}

/** `/ghi/:id/chup` (d1): the camera inside the page, over a draft that is on disk already. */
export const CaptureScreen = ({ id, query }: CaptureScreenProps) => {
  const { drafts } = useServices();
  const { route } = useLocation();
  const parsed = ActivityId.safeParse(id);
  usePage(captureVi.title);
  const draft = useLive(
    () => (parsed.success ? drafts.draft(parsed.data) : Promise.resolve(null)),
    [drafts, id],
  );

  if (draft === undefined) return <Opening />;
  if (draft === null)
    return <NothingHere heading={navigationVi.log} title={logVi.gone.title} text={logVi.gone.text} />;

  const goToForm = (): void => route(`/ghi/${draft.id}`, true);
  const close = async (): Promise<void> => {
    if (query["from"] === "form" || !isUntouched(draft)) return goToForm();
    await drafts.discard(draft.id);
    route("/", true);
  };
  return <Capture draft={draft} onClose={() => void close()} onDone={goToForm} />;
};
