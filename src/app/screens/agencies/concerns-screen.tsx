import type { AgencyConcerns, ConcernFigures } from "../../../domain/agencies/agency-list.ts";
import { shortened } from "../../../domain/agencies/agency-tasks.ts";
import { namingClauses } from "../../../domain/agencies/naming-clauses.ts";
import { dayOf, monthOf, timeOf } from "../../../domain/day.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { MonthSwitcher } from "../../components/month-switcher.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askConcerns } from "../../services/agency-lists.ts";
import { agenciesVi } from "../../vi/agencies.ts";
import { moment } from "../../vi/format.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useMonthInAddress } from "../overview/use-month-in-address.ts";

const vi = agenciesVi.concerns;

/** The whole sentence is one tap away. */
const LONGEST_CLAUSE = 140;

/** `/lien-quan` of an agency: the sentences of the plan that name it, and how the units beside it stand, in sums. */
export const ConcernsScreen = () => {
  usePage(vi.title);
  const { diary } = useServices();
  const [month, chooseMonth] = useMonthInAddress();
  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        <MonthSwitcher month={month} max={monthOf(diary.today())} onChange={chooseMonth} />
        <UnitSums month={month} />
        <NamingClauses />
      </main>
    </div>
  );
};

const UnitSums = ({ month }: { readonly month: AgencyConcerns["month"] }) => {
  const { supervision, diary } = useServices();
  const { unit } = useAccount();
  const { value, isFresh, problem, reload } = useFetched(month, () => askConcerns(supervision, month));
  const when =
    value &&
    moment(dayOf(value.generatedAt, unit.timeZone), timeOf(value.generatedAt, unit.timeZone), diary.today());
  return (
    <>
      <FiguresNotice
        isKnown={value !== undefined}
        isFresh={isFresh}
        problem={problem}
        when={when ?? ""}
        onAgain={reload}
        stale={agenciesVi.stale}
      />
      {value && (
        <Group heading={vi.tasks}>
          {value.tasks.map((figures) => (
            <ItemRow key={figures.task} title={figures.title} meta={sumWords(figures, value.units)} />
          ))}
          <ItemRow title={value.units === 0 ? vi.tooFew : vi.sums} icon="info" />
        </Group>
      )}
    </>
  );
};

const sumWords = ({ role, done, begun, full }: ConcernFigures, units: number): string =>
  [agenciesVi.roles[role], full === null ? vi.begun(begun, units) : vi.full(full, units), vi.done(done)].join(
    " · ",
  );

const NamingClauses = () => {
  const { diary } = useServices();
  const { unit } = useAccount();
  const found = useLive(() => diary.planInForce(), [diary]);
  if (found === undefined) return null;
  const clauses = found ? namingClauses(found.plan, unit) : [];
  return (
    <Group heading={vi.clauses}>
      {clauses.length === 0 && <ItemRow title={vi.noClauses} icon="info" />}
      {clauses.map(({ id, text }) => (
        <ItemRow
          key={id}
          title={id}
          meta={shortened(text, LONGEST_CLAUSE)}
          href={`/ke-hoach/${found?.plan.id}/${id}`}
        />
      ))}
    </Group>
  );
};
