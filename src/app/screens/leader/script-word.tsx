import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Day } from "../../../domain/day.ts";
import {
  asksForScript,
  nextAiringOn,
  scriptOf,
  scriptState,
} from "../../../domain/leader/script-standing.ts";
import { scriptDecisionId } from "../../../domain/registers/script-decision.ts";
import type { User, UserId } from "../../../domain/user.ts";
import { Group } from "../../components/group.tsx";
import { Toast } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";
import { nearDay } from "../../vi/format.ts";
import { leaderVi } from "../../vi/leader.ts";
import styles from "./leader.module.css";
import { useLeaderWords } from "./use-leader-words.ts";
import { WordButtons } from "./word-buttons.tsx";

const vi = leaderVi.script;

interface ScriptWordProps {
  readonly view: ActivityView;
  readonly people: ReadonlyMap<UserId, User>;
}

/** Of a broadcast: what the leader said of its script; a leader is asked right here. */
export const ScriptWord = ({ view, people }: ScriptWordProps) => {
  const { registers, diary } = useServices();
  const { user, unit } = useAccount();
  const words = useLeaderWords();
  const read = useLive(
    async () => ({ decision: await registers.entry("scriptDecision", scriptDecisionId(view.id)) }),
    [registers, view.id],
  );
  const script = scriptOf(view);
  if (!read || !script || view.unit !== unit.id) return null;
  const { decision } = read;
  const today = diary.today();
  const airsOn = nextAiringOn(view, today);
  const isAsked = asksForScript(view, decision?.values ?? null, today);
  const said = saidOf(scriptState(script, decision?.values ?? null), decision, people, today);
  if (!isAsked && said === null) return null;
  const isChanged = decision !== null;
  return (
    <>
      <Group heading={vi.heading}>
        <li class={styles["word"]}>
          <p class={styles["state"]}>{said ?? vi.waiting}</p>
          {isAsked && airsOn && user.role === "leader" && (
            <WordButtons
              waiting={{ kind: "script", view, script, airsOn, isChanged }}
              title={view.activity.title || leaderVi.words.script}
              words={words}
            />
          )}
        </li>
      </Group>
      <Toast toast={words.toast} onDone={words.onToastDone} />
    </>
  );
};

/** Null: nobody has said anything that still holds. */
const saidOf = (
  state: ReturnType<typeof scriptState>,
  decision: RegisterEntry<"scriptDecision"> | null,
  people: ReadonlyMap<UserId, User>,
  today: Day,
): string | null => {
  if (decision === null || state === "waiting") return null;
  if (state === "changed") return vi.changed;
  const by = people.get(decision.updatedBy)?.name ?? vi.leader;
  const on = nearDay(decision.values.on, today);
  return state === "approved" ? vi.approved(by, on) : vi.asked(by, on, decision.values.note ?? "");
};
