import { ActivityKind } from "../../../domain/activity/kind.ts";
import { TaskRef } from "../../../domain/task.ts";
import { hasCamera } from "../../hooks/has-camera.ts";
import { useDraftStart } from "../../hooks/use-draft-start.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft } from "../../services/services.ts";
import { logVi } from "../../vi/log.ts";
import { navigationVi } from "../../vi/navigation.ts";

/** `/ghi?task=…&kind=…`: a new draft on disk, then the camera, or its form where a link is the proof. */
export const LogStartScreen = ({ query }: { readonly query: Readonly<Record<string, string>> }) => {
  const { drafts } = useServices();
  usePage(navigationVi.log);
  const task = TaskRef.safeParse(query["task"]);
  const kind = ActivityKind.safeParse(query["kind"]);
  useDraftStart(
    () =>
      drafts.start({
        ...(task.success && { task: task.data }),
        ...(kind.success && { kind: kind.data }),
      }),
    "/",
    firstStep,
  );
  return <p aria-busy="true">{logVi.opening}</p>;
};

/** Where a link or words are the matter, and photos come after. */
const FORM_FIRST: ReadonlySet<ActivityKind> = new Set(["article", "socialPost", "difficulty"]);

const firstStep = ({ id, kind }: Draft): string =>
  hasCamera() && !FORM_FIRST.has(kind) ? `/ghi/${id}/chup` : `/ghi/${id}`;
