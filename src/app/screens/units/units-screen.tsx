import { useState } from "preact/hooks";
import type { Day } from "../../../domain/day.ts";
import { may } from "../../../domain/permission.ts";
import { existsOn, type Unit, type UnitId } from "../../../domain/unit.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { unitsVi } from "../../vi/units.ts";
import { villagesVi } from "../../vi/villages.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { VillageImportSheet } from "../places/village-import-sheet.tsx";
import { type ChangeDraft, type ChangeKind, draftOf } from "./change-draft.ts";
import { ChangeSheet } from "./change-sheet.tsx";
import { nameIn } from "./unit-names.ts";
import { UnitPanel } from "./unit-panel.tsx";
import { UnitTable } from "./unit-table.tsx";
import { treeOn } from "./unit-tree.ts";
import "./units.css";

/** `/don-vi/so-do`: the tree of units on a day. Administrators change it; others who supervise read it. */
export const UnitsScreen = () => {
  usePage(unitsVi.title);
  const { units, actor } = useAccount();
  const { diary } = useServices();
  const [today] = useState(() => diary.today());
  const [day, setDay] = useState<Day>(today);
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<UnitId | null>(null);
  const [begun, setBegun] = useState<ChangeDraft | null>(null);
  const rows = treeOn(units, day, search);
  const unit = units.find(({ id }) => id === chosen);
  const [isImporting, setImporting] = useState(false);
  const communes = units.filter(
    (one) =>
      one.level === "commune" && existsOn(one, today) && may(actor, { kind: "reviewUnit", unit: one.id }),
  );
  const isAdministrator = actor.role === "administrator";
  const begin = (kind: ChangeKind, about: Unit | undefined) => setBegun(draftOf(kind, about ?? null, day));

  return (
    <SupervisorScreen
      title={unitsVi.title}
      under={unitsVi.count(rows.length)}
      back={isAdministrator ? { href: "/don-vi", name: unitsVi.toAccounts } : HOME()}
      actions={
        <>
          {communes.length > 0 && (
            <button type="button" class="d-btn secondary" onClick={() => setImporting(true)}>
              {villagesVi.title}
            </button>
          )}
          <label class="row units-day">
            {unitsVi.onDay}
            <input
              type="date"
              class="d-input"
              value={day}
              onChange={(event) => setDay((event.currentTarget.value || today) as Day)}
            />
          </label>
          <input
            type="search"
            class="d-input"
            aria-label={unitsVi.search}
            placeholder={unitsVi.search}
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </>
      }
    >
      <div class="cols">
        <UnitTable rows={rows} chosen={chosen} onChoose={setChosen} />
        <UnitPanel key={chosen} unit={unit} day={day} onChange={(kind) => begin(kind, unit)} />
      </div>
      {isImporting && <VillageImportSheet units={communes} onClose={() => setImporting(false)} />}
      {begun && (
        <ChangeSheet
          begun={begun}
          about={unit ? nameIn(units, day)(unit.id) : null}
          onClose={() => setBegun(null)}
        />
      )}
    </SupervisorScreen>
  );
};

const HOME = () => ({ href: "/", name: navigationVi.toOverview });
