import { useState } from "preact/hooks";
import type { UnitYear } from "../../../domain/api.ts";
import type { Month } from "../../../domain/day.ts";
import { may } from "../../../domain/permission.ts";
import { scopeOf } from "../../../domain/scope.ts";
import { urgedSpan } from "../../../domain/urging/urged-period.ts";
import { Icon } from "../../components/icon.tsx";
import { Toast } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { overviewVi } from "../../vi/overview.ts";
import { urgingVi } from "../../vi/urging.ts";
import { UrgeSheet } from "./urge-sheet.tsx";
import { UrgingEntry } from "./urging-entry.tsx";
import { doneByTask, figuresOfYear } from "./urging-figures.ts";
import { useUrge, type useUrgings } from "./use-urge.ts";

interface UnitUrgingProps {
  readonly year: UnitYear;
  readonly name: string;
  readonly month: Month;
  /** Of all units: the button and the list beside it tell the same. */
  readonly urgings: ReturnType<typeof useUrgings>;
}

/** «Nhắc việc» on a unit's screen. */
export const UrgeButton = ({ year, name, month, urgings }: UnitUrgingProps) => {
  const { actor } = useAccount();
  const { send, toast, dismiss } = useUrge(urgings.reload);
  const [isOpen, setOpen] = useState(false);
  const scope = scopeOf(year.unit, "shared");
  if (!may(actor, { kind: "writeRecord", collection: "urging", createdBy: null, scope })) return null;

  return (
    <>
      <button type="button" class="d-btn secondary" onClick={() => setOpen(true)}>
        <Icon name="bell" />
        {overviewVi.detail.nudge}
      </button>
      {isOpen && urgings.isSettled && (
        <UrgeSheet
          urged={{
            ...{ unit: year.unit, name, period: urgedSpan(month), idleDays: 0 },
            tasks: figuresOfYear(year, month),
          }}
          earlier={urgings.items}
          onClose={() => setOpen(false)}
          onSend={send}
        />
      )}
      <Toast toast={toast} onDone={dismiss} />
    </>
  );
};

/** «Đã đôn đốc» of the month: what was asked for, and what was done since. */
export const UnitUrgings = ({ year, month, urgings }: Omit<UnitUrgingProps, "name">) => {
  const period = urgedSpan(month);
  const own = urgings.items.filter((item) => item.unit === year.unit && item.period === period);
  const done = doneByTask(figuresOfYear(year, month));
  return (
    <section class="panel pad" aria-labelledby="urged">
      <h2 class="head" id="urged">
        {urgingVi.ofUnit}
      </h2>
      {own.length === 0 && <p class="meta">{urgingVi.noneOfUnit}</p>}
      <ul>
        {own.map((item) => (
          <UrgingEntry key={item.id} urging={item} done={done} />
        ))}
      </ul>
      <a class="meta held" href={`/don-doc?ky=${period}&don-vi=${year.unit}`}>
        {urgingVi.book}
      </a>
    </section>
  );
};
