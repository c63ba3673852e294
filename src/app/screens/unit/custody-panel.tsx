import { useState } from "preact/hooks";
import type { Custody } from "../../../domain/api.ts";
import type { Result } from "../../../domain/result.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { Icon } from "../../components/icon.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { NetworkFailure } from "../../services/services.ts";
import { custodyVi } from "../../vi/custody.ts";
import { shortDay } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { networkProblem } from "../../vi/network.ts";
import { useFetched } from "../overview/use-fetched.ts";
import { FormProblem } from "../sign-in/form-problem.tsx";
import { RefuseSheet } from "./refuse-sheet.tsx";

type Holding = Custody["holdings"][number];

/** What was handed in for this unit by somebody whose right to send has gone (S46, S48); nothing when there is none. */
export const CustodyPanel = ({ unit }: { readonly unit: UnitId }) => {
  const { supervision } = useServices();
  const { value, reload } = useFetched("custody", () => supervision.custody());
  const holdings = (value?.holdings ?? []).flatMap((holding) => ofUnit(holding, unit));
  if (holdings.length === 0) return null;
  return (
    <section class="panel pad" aria-labelledby="custody">
      <h2 class="head" id="custody">
        {custodyVi.title}
      </h2>
      {holdings.map((holding) => (
        <HoldingCard key={holding.device} holding={holding} onDecided={reload} />
      ))}
    </section>
  );
};

/** The part of it that belongs to this unit: of somebody who moved, that is the unit they left. */
const ofUnit = (holding: Holding, unit: UnitId): readonly Holding[] => {
  const items = holding.items.filter((item) => item.unit === unit);
  const isFilesOnly = holding.items.length === 0 && holding.user.unit === unit;
  return items.length > 0 || isFilesOnly ? [{ ...holding, items }] : [];
};

interface HoldingCardProps {
  readonly holding: Holding;
  readonly onDecided: () => void;
}

const HoldingCard = ({ holding, onDecided }: HoldingCardProps) => {
  const { supervision } = useServices();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isRefusing, setRefusing] = useState(false);
  const { device, user, why, items, files } = holding;
  const changes = items.flatMap((item) => item.changes);

  const told = <Value,>(answer: Result<Value, NetworkFailure>): answer is { ok: true; value: Value } => {
    setProblem(answer.ok ? undefined : networkProblem(answer.error));
    onDecided();
    return answer.ok;
  };
  const handleTakeIn = async () => {
    const taken = await supervision.takeIn(device, changes);
    if (told(taken) && taken.value.left.length > 0) setProblem(custodyVi.left(taken.value.left.length));
  };
  const handleRefuse = async (reason: string) => {
    setRefusing(false);
    told(await supervision.discardHandedIn(device, changes, reason));
  };

  return (
    <div class="device">
      <p class="meta">{custodyVi.why[why](user.name)}</p>
      <ul>
        {items.map((item) => (
          <li key={item.changes[0]} class="meta">
            <span class="strong">{item.title || (item.kind && kindNames[item.kind]) || custodyVi.other}</span>
            {` · ${item.on === null ? "" : `${shortDay(item.on)} · `}${custodyVi.photos(item.photos)}`}
          </li>
        ))}
        {items.length === 0 && <li class="meta">{custodyVi.filesOnly(files)}</li>}
      </ul>
      <FormProblem text={problem} />
      <div class="pair even">
        <button type="button" class="d-btn primary wide" onClick={handleTakeIn}>
          <Icon name="seal-check-fill" />
          {custodyVi.takeIn}
        </button>
        {items.length > 0 && (
          <button type="button" class="d-btn secondary wide" onClick={() => setRefusing(true)}>
            {custodyVi.refuse}
          </button>
        )}
      </div>
      {isRefusing && <RefuseSheet onCancel={() => setRefusing(false)} onRefuse={handleRefuse} />}
    </div>
  );
};
