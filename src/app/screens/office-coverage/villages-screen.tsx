import type { VillageReach } from "../../../domain/api-across.ts";
import type { Day } from "../../../domain/day.ts";
import type { WorkbookCell } from "../../../domain/spreadsheet/write-sheet.ts";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askVillages } from "../../services/across-lists.ts";
import { acrossVi } from "../../vi/across.ts";
import { nearDay } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import styles from "../across/across.module.css";
import { FetchedNotice } from "../across/fetched-notice.tsx";
import { TableFiles } from "../across/table-files.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useWide } from "../overview/use-wide.ts";

type Unit = VillageReach["units"][number];

const MOST_NAMED = 8;

/** `/do-phu/thon` at a desk: villages without an activity for as long as their unit allows, most of them first. */
export const VillagesScreen = () => {
  const vi = acrossVi.villages;
  usePage(vi.title);
  const { supervision } = useServices();
  const isWide = useWide();
  const figures = useFetched("villages", () => askVillages(supervision));
  const found = figures.value;
  const units = [...(found?.units ?? [])].sort((a, b) => b.uncovered.length - a.uncovered.length);
  const sum = (of: (unit: Unit) => number) => units.reduce((total, unit) => total + of(unit), 0);
  const heads = [vi.unit, vi.days, vi.all, vi.uncovered, vi.which];
  return (
    <SupervisorScreen
      title={vi.title}
      under={
        found &&
        vi.under(
          sum(({ uncovered }) => uncovered.length),
          sum(({ villages }) => villages),
        )
      }
      back={{ href: "/", name: navigationVi.toOverview }}
    >
      <FetchedNotice figures={figures} />
      {found && (
        <div class={styles["page"]}>
          <div class={styles["filters"]}>
            <TableFiles
              fileName={vi.file}
              sheets={() => villageWorkbook(units, found.today)}
              hasPrint={isWide}
            />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: because it scrolls sideways and the keyboard must reach it */}
          <section class="panel scroll paper" aria-label={vi.title} tabIndex={0}>
            <table class={styles["table"]}>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {units.map((unit) => (
                  <tr key={unit.unit}>
                    <th scope="row">
                      <a href={`/tong-quan/${unit.unit}`}>{unit.name}</a>
                    </th>
                    <td class={styles["number"]}>{unit.days}</td>
                    <td class={styles["number"]}>{unit.villages}</td>
                    <td class={styles["number"]}>{unit.uncovered.length}</td>
                    <td>
                      {whichWords(unit, found.today, MOST_NAMED)}
                      {unit.unlisted > 0 && <p class="meta">{vi.unlisted(unit.unlisted)}</p>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </SupervisorScreen>
  );
};

/** Longest ago first, as the domain has them. */
const whichWords = ({ villages, uncovered }: Unit, today: Day, most: number): string => {
  const vi = acrossVi.villages;
  if (villages === 0) return vi.noList;
  if (uncovered.length === 0) return vi.fine;
  const named = uncovered
    .slice(0, most)
    .map(({ village, lastOn }) => vi.last(village, lastOn && nearDay(lastOn, today)));
  const more = uncovered.length - named.length;
  return [...named, ...(more > 0 ? [vi.more(more)] : [])].join(", ");
};

const villageWorkbook = (units: readonly Unit[], today: Day): readonly Sheet[] => {
  const vi = acrossVi.villages;
  const text = (said: string): WorkbookCell => ({ kind: "text", text: said });
  const number = (value: number): WorkbookCell => ({ kind: "number", number: value });
  return [
    {
      name: vi.title,
      widths: [28, 12, 10, 10, 80],
      headRows: 3,
      isLandscape: true,
      rows: [
        [{ kind: "title", text: vi.title }],
        [],
        [vi.unit, vi.days, vi.all, vi.uncovered, vi.which].map((name) => ({ kind: "head", text: name })),
        ...units.map((unit) => [
          text(unit.name),
          ...[unit.days, unit.villages, unit.uncovered.length].map(number),
          text(whichWords(unit, today, unit.uncovered.length)),
        ]),
      ],
    },
  ];
};
