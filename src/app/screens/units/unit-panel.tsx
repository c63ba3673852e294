import type { Day } from "../../../domain/day.ts";
import { may } from "../../../domain/permission.ts";
import { existsOn, type Unit, unitNameOn } from "../../../domain/unit.ts";
import { successorsOf } from "../../../domain/units/roll-up.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { fullDay } from "../../vi/format.ts";
import { unitsVi } from "../../vi/units.ts";
import { useFocusOnMount } from "../admin/use-focus-on-mount.ts";
import type { ChangeKind } from "./change-draft.ts";
import { nameIn } from "./unit-names.ts";

interface UnitPanelProps {
  readonly unit: Unit | undefined;
  readonly day: Day;
  readonly onChange: (kind: ChangeKind) => void;
}

/** The chosen unit: what it was called when, whom it came from, and what may be done with it. */
export const UnitPanel = ({ unit, day, onChange }: UnitPanelProps) =>
  unit ? (
    <Chosen unit={unit} day={day} onChange={onChange} />
  ) : (
    <aside class="panel pad">
      <p class="meta">{unitsVi.choose}</p>
    </aside>
  );

const CHANGES = ["rename", "reparent", "merge", "split", "firstUse", "add"] as const;

const Chosen = ({ unit, day, onChange }: UnitPanelProps & { readonly unit: Unit }) => {
  const { units, actor } = useAccount();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const nameOf = nameIn(units, day);
  const name = unitNameOn(unit, day);
  const mayChange = existsOn(unit, day) && may(actor, { kind: "manageUsers", unit: unit.id });
  const changes = CHANGES.filter((kind) => isMeaningful(kind, unit));

  return (
    <aside class="panel pad side" aria-label={name}>
      <h2 class="head" tabIndex={-1} ref={heading}>
        {name}
      </h2>
      <section aria-labelledby="unit-names">
        <h3 class="meta-s" id="unit-names">
          {unitsVi.names}
        </h3>
        <ul class="units-told">
          {unit.tenures.map(({ from, to, kind, name: called, code, parent }) => (
            <li key={from} class="meta">
              {kind} {called}
              {code !== null && ` (${code})`}: {timeInWords(from, to)}
              {parent !== null && `, ${unitsVi.under(nameIn(units, from)(parent))}`}
            </li>
          ))}
        </ul>
      </section>
      <Line label={unitsVi.predecessors} names={unit.predecessors.map(nameOf)} />
      <Line label={unitsVi.successors} names={successorsOf(units, unit.id).map(({ id }) => nameOf(id))} />
      {unit.level === "commune" && (
        <p class="meta">{unit.usedFrom ? unitsVi.usedFrom(fullDay(unit.usedFrom)) : unitsVi.usedAlways}</p>
      )}
      {mayChange &&
        changes.map((kind) => (
          <button key={kind} type="button" class="d-btn secondary wide" onClick={() => onChange(kind)}>
            {unitsVi.actions[kind]}
          </button>
        ))}
    </aside>
  );
};

/** Units are put below those that supervise; only one that reports has a first day of use. */
const isMeaningful = (kind: ChangeKind, { level, tenures }: Unit): boolean => {
  if (kind === "add") return level !== "commune" && level !== "agency";
  if (kind === "firstUse") return level === "commune";
  return kind === "rename" || tenures.some(({ parent }) => parent !== null);
};

export const timeInWords = (from: Day, to: Day | null): string =>
  to === null ? unitsVi.from(fullDay(from)) : unitsVi.span(fullDay(from), fullDay(to));

const Line = ({ label, names }: { readonly label: string; readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p class="meta">
      {label}: {names.join(", ")}
    </p>
  );
