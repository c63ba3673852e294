import type { AgencyConcerns, ConcernFigures } from "../../../domain/agencies/agency-list.ts";
import { namingClauses } from "../../../domain/agencies/naming-clauses.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askConcerns } from "../../services/agency-lists.ts";
import { agenciesVi } from "../../vi/agencies.ts";
import { moment, monthTitle } from "../../vi/format.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { DeskMonthSwitcher } from "../overview/desk-month-switcher.tsx";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useMonthInAddress } from "../overview/use-month-in-address.ts";

const vi = agenciesVi.concerns;

/** `/lien-quan` of an agency: the sentences of the plan that name it, and how the units beside it stand, in sums. */
export const ConcernsScreen = () => {
  usePage(vi.title);
  const [month, chooseMonth] = useMonthInAddress();
  return (
    <div class="screen">
      <AppBar title={vi.title} under={monthTitle(month)} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        <DeskMonthSwitcher month={month} onChoose={chooseMonth} />
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
        <>
          <Group heading={vi.tasks}>
            {value.tasks.map((figures) => (
              <ItemRow key={figures.task} title={figures.title} meta={sumWords(figures, value.units)} />
            ))}
          </Group>
          <p class="meta pad">{value.units === 0 ? vi.tooFew : vi.sums}</p>
        </>
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
  if (!found || clauses.length === 0) return <p class="meta pad">{vi.noClauses}</p>;
  return (
    <Group heading={vi.clauses}>
      {clauses.map(({ id, text }) => (
        <ItemRow key={id} title={id} meta={text} href={`/ke-hoach/${found.plan.id}/${id}`} />
      ))}
    </Group>
  );
};
