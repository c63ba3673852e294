import { coverageOf, type VillageCoverage } from "../../../domain/coverage.ts";
import type { Day } from "../../../domain/day.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useUnitPlaces } from "../../hooks/use-unit-places.ts";
import { coverageVi } from "../../vi/coverage.ts";
import { nearDay } from "../../vi/format.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import styles from "./coverage.module.css";
import { usePastYear } from "./use-past-year.ts";

const CHOICES = [30, 60, 90, 180];

/** `/do-phu`: «Thôn nào 60 ngày chưa có hoạt động». */
export const CoverageScreen = () => {
  const { diary, records } = useServices();
  const { village: listed } = useUnitPlaces();
  const settings = useLive(() => diary.unitSettings(), [diary]);
  const { activities, isReading } = usePastYear();
  usePage(coverageVi.title);

  if (!settings) return <Opening />;
  const { coverageDays: days } = settings;
  const today = diary.today();
  const villages = coverageOf(listed, activities, today, days);
  const uncovered = villages.filter(({ isUncovered }) => isUncovered);
  const choices = [...new Set([...CHOICES, days])].sort((a, b) => a - b);
  return (
    <div class="screen">
      <AppBar title={coverageVi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {villages.length === 0 && !isReading ? (
          <EmptyState art="map-pin" title={coverageVi.empty.title} text={coverageVi.empty.text}>
            <Button isCompact href="/dia-diem">
              {coverageVi.empty.action}
            </Button>
          </EmptyState>
        ) : (
          <>
            <p class={`strong ${styles["lead"]}`} role="status">
              {isReading ? coverageVi.reading : coverageVi.lead(uncovered.length, villages.length, days)}
            </p>
            <div class={styles["lead"]}>
              <ChipGroup
                label={coverageVi.days}
                choice="one"
                options={choices.map((choice) => ({
                  value: String(choice),
                  label: coverageVi.daysChip(choice),
                }))}
                selected={[String(days)]}
                onChange={([next]) => void records.setUnitSettings({ coverageDays: Number(next) })}
              />
              <p class="hint">{coverageVi.daysHint}</p>
            </div>
            <Villages heading={coverageVi.uncovered(days)} villages={uncovered} today={today} />
            <Villages
              heading={coverageVi.covered}
              villages={villages.filter(({ isUncovered }) => !isUncovered)}
              today={today}
            />
          </>
        )}
      </main>
    </div>
  );
};

interface VillagesProps {
  readonly heading: string;
  readonly villages: readonly VillageCoverage[];
  readonly today: Day;
}

const Villages = ({ heading, villages, today }: VillagesProps) =>
  villages.length === 0 ? null : (
    <Group heading={heading} aside={String(villages.length)}>
      {villages.map((each) => (
        <ItemRow
          key={each.village}
          title={each.village}
          meta={metaOf(each, today)}
          icon={each.isUncovered ? "clock-countdown" : "check"}
          iconTone={each.isUncovered ? "attn" : "done"}
        />
      ))}
    </Group>
  );

const metaOf = ({ lastOn, daysSince, count, isUnlisted }: VillageCoverage, today: Day): string => {
  const last = lastOn === null ? coverageVi.never : coverageVi.last(nearDay(lastOn, today), daysSince ?? 0);
  return [last, coverageVi.count(count), ...(isUnlisted ? [coverageVi.unlisted] : [])].join(" · ");
};
