import { ActivityKind } from "../../../domain/activity/kind.ts";
import { TaskRef } from "../../../domain/task.ts";
import { useDraftStart } from "../../hooks/use-draft-start.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { logVi } from "../../vi/log.ts";
import { navigationVi } from "../../vi/navigation.ts";

/** `/ghi?task=…&kind=…`: a new draft on disk, then its form. */
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
  );
  return <p aria-busy="true">{logVi.opening}</p>;
};
