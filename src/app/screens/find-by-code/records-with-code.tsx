import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { shortCodeOf, typedCodeLetters } from "../../../domain/activity/short-code.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay } from "../../vi/format.ts";
import { photoVi } from "../../vi/photo.ts";
import { RecordRow } from "../record-row.tsx";
import { useMonthRecords } from "../use-month-records.ts";
import { useRecordTitles } from "../use-record-titles.ts";

interface RecordsWithCodeProps {
  readonly typed: string;
  /** Shown already by the list above. */
  readonly known?: ReadonlySet<ActivityView["id"]>;
  /** Beside another search, finding nothing needs no words. */
  readonly isQuiet?: boolean;
}

/** Records of any month and unit on this device whose stamps carry this code. */
export const RecordsWithCode = ({ typed, known, isQuiet = false }: RecordsWithCodeProps) => {
  const { history } = useServices();
  const { units } = useAccount();
  const letters = typedCodeLetters(typed);
  const found = useLive(async () => (letters === null ? [] : history.withCode(letters)), [history, letters]);
  const titleOf = useRecordTitles(useMonthRecords(found ?? []));
  const shown = (found ?? []).filter(({ id }) => !known?.has(id));

  if (shown.length > 0)
    return (
      <Group heading={photoVi.byCode.others}>
        {shown.map((view) => {
          const unit = units.find(({ id }) => id === view.unit);
          const { on } = view.activity;
          const facts = unit ? [shortCodeOf(unit, on, view.id), unitNameOn(unit, on)] : [];
          return (
            <RecordRow
              key={view.id}
              view={view}
              title={titleOf(view)}
              meta={[...facts, fullDay(on)].join(" · ")}
            />
          );
        })}
      </Group>
    );
  if (isQuiet || letters === null || found === undefined) return null;
  return <EmptyState art="magnifying-glass" {...photoVi.byCode.none(typed.trim().toUpperCase())} />;
};
