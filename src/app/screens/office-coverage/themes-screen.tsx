import { useLocation } from "preact-iso";
import { spanOf, spanPeriod } from "../../../domain/api-overview.ts";
import { monthOf } from "../../../domain/day.ts";
import { UnitId } from "../../../domain/unit.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askThemes } from "../../services/across-lists.ts";
import { acrossVi } from "../../vi/across.ts";
import { kindNames } from "../../vi/kinds.ts";
import { navigationVi } from "../../vi/navigation.ts";
import styles from "../across/across.module.css";
import { FetchedNotice } from "../across/fetched-notice.tsx";
import { TableFiles } from "../across/table-files.tsx";
import { SpanKindChoice, SpanSwitcher } from "../overview/span-switcher.tsx";
import { linkMonth, spanTitle } from "../overview/span-words.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { spanInAddress, wordsOfSpan } from "../overview/use-overview-address.ts";
import { useWide } from "../overview/use-wide.ts";
import { CoverageTable } from "./coverage-table.tsx";
import { isGap, planThemes, themeWorkbook } from "./theme-figures.ts";

/** `/do-phu` (`?ky=2025-Q2&don-vi=`): how much was done for each theme of the plan in each form, with the gaps. */
export const ThemesScreen = () => {
  const vi = acrossVi.themes;
  usePage(vi.title);
  const { supervision, diary } = useServices();
  const isWide = useWide();
  const { path, query, route } = useLocation();
  const span = spanInAddress(query) ?? spanOf("year", monthOf(diary.today()));
  const unit = UnitId.safeParse(query["don-vi"]).data ?? "";
  const choose = (next: { readonly span?: typeof span; readonly unit?: string }) => {
    const chosen = { span, unit, ...next };
    const words = { ...wordsOfSpan(chosen.span), ...(chosen.unit === "" ? {} : { "don-vi": chosen.unit }) };
    route(`${path}?${new URLSearchParams(words)}`, true);
  };
  const figures = useFetched(`${span} ${unit}`, () => askThemes(supervision, span, unit));
  const found = figures.value;
  const month = linkMonth(monthOf(spanPeriod(span).to), diary.today());
  const themes = found ? planThemes(found) : [];
  const gaps = found ? themes.filter((_theme, at) => isGap(found, at)) : [];
  const formGaps = found
    ? found.kinds.filter((_kind, at) => found.totals[at] === 0).map((kind) => kindNames[kind])
    : [];
  const chosenName = found?.units.find((one) => one.unit === unit)?.name;
  const name = `${vi.sheet}, ${vi.under(spanTitle(span))}${chosenName ? ` — ${chosenName}` : ""}`;

  return (
    <SupervisorScreen
      title={vi.title}
      under={vi.under(spanTitle(span))}
      back={{ href: "/", name: navigationVi.toOverview }}
      actions={
        <>
          {isWide && <SpanKindChoice span={span} onChoose={(next) => choose({ span: next })} />}
          <SpanSwitcher span={span} onChoose={(next) => choose({ span: next })} />
        </>
      }
    >
      <FetchedNotice figures={figures} />
      {found && (
        <div class={styles["page"]}>
          <div class={styles["filters"]}>
            <SelectField
              label={vi.unit}
              options={[
                { value: "", label: vi.every },
                ...found.units.map((one) => ({ value: one.unit as string, label: one.name })),
              ]}
              value={unit}
              onChange={(next) => choose({ unit: next ?? "" })}
            />
            {!isWide && <SpanKindChoice span={span} onChoose={(next) => choose({ span: next })} />}
            <TableFiles
              fileName={vi.file(span)}
              sheets={() => themeWorkbook(found, name)}
              hasPrint={isWide}
            />
          </div>
          <div role="status">
            <p class="strong">{vi.gaps(gaps.length)}</p>
            {formGaps.length > 0 && <p class="meta">{vi.forms(formGaps.join(", "))}</p>}
          </div>
          <CoverageTable coverage={found} name={name} />
          {unit !== "" && (
            <Group>
              <ItemRow title={vi.records} icon="notebook" href={`/tong-quan/${unit}?thang=${month}`} />
            </Group>
          )}
          {unit === "" && (
            <Group heading={vi.byUnit}>
              {found.units.map((one) => (
                <ItemRow
                  key={one.unit}
                  title={one.name}
                  meta={vi.unitMeta(one.done, one.themes, themes.length)}
                  onClick={() => choose({ unit: one.unit })}
                />
              ))}
            </Group>
          )}
        </div>
      )}
    </SupervisorScreen>
  );
};
