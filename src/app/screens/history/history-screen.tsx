import { ActivityId } from "../../../domain/activity/activity.ts";
import { ScopeId } from "../../../domain/scope.ts";
import { useAskedHistory } from "../../hooks/use-asked-history.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { KnownHistory } from "../../services/story.ts";
import { errorsVi } from "../../vi/errors.ts";
import { historyVi } from "../../vi/history.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { History } from "./history.tsx";
import { timelineOf } from "./timeline.ts";

/** `/ban-ghi/:id/lich-su`: who changed what of a record, when and on which device, and what was not kept. */
export const HistoryScreen = ({ id }: { readonly id: string }) => {
  const { history } = useServices();
  const parsed = ActivityId.safeParse(id);
  const known = useLive(async () => (parsed.success ? history.known(parsed.data) : null), [history, id]);
  usePage(known ? historyVi.title : undefined);

  if (known === undefined) return <Opening />;
  const scope = known && scopeOf(known);
  if (!known || !parsed.success || !scope)
    return <NothingHere heading={historyVi.title} {...errorsVi.recordGone} />;
  return <Told id={parsed.data} scope={scope} known={known} />;
};

interface ToldProps {
  readonly id: ActivityId;
  readonly scope: ScopeId;
  readonly known: KnownHistory;
}

const Told = ({ id, scope, known }: ToldProps) => {
  const { history, diary } = useServices();
  const view = useLive(() => diary.activity(id), [diary, id]);
  const told = useLive(() => history.editedElsewhere(id), [history, id]) ?? [];
  const confirmed = known.entries.filter(({ state }) => state === "confirmed").map(({ change }) => change);
  const asked = useAskedHistory(id, scope, confirmed.join(" "));
  return (
    <History
      id={id}
      scope={scope}
      view={view ?? null}
      told={told}
      entries={timelineOf(scope, known, asked.entries)}
      asked={asked}
      onBringBack={(key, values) => history.bringBack(key, values)}
    />
  );
};

/** Everything around an activity lies in one scope. */
const scopeOf = ({ current }: KnownHistory): ScopeId | null => {
  const [key = ""] = current.keys();
  const scope = ScopeId.safeParse(key.split("|")[0]);
  return scope.success ? scope.data : null;
};
