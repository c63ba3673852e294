import { useState } from "preact/hooks";
import type { ContactList } from "../../../domain/api-across.ts";
import { type Day, dayOf, daysBetween, monthOf, type TimeZone } from "../../../domain/day.ts";
import { may } from "../../../domain/permission.ts";
import { scopeOf } from "../../../domain/scope.ts";
import { urgedSpan } from "../../../domain/urging/urged-period.ts";
import { Icon } from "../../components/icon.tsx";
import { Toast } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askContacts } from "../../services/across-lists.ts";
import { acrossVi } from "../../vi/across.ts";
import { shortDay } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { overviewVi } from "../../vi/overview.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import { dialled } from "../dialled.ts";
import { latestActivity } from "../overview/overview-figures.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { isSilent } from "../overview/unit-filter.ts";
import { useFetched } from "../overview/use-fetched.ts";
import { UrgeSheet } from "../urging/urge-sheet.tsx";
import type { UrgedUnit } from "../urging/urging-figures.ts";
import { useUrge, useUrgings } from "../urging/use-urge.ts";
import styles from "./across.module.css";
import { FetchedNotice } from "./fetched-notice.tsx";

type Contact = ContactList["units"][number];

/** `/lien-lac` at a desk: units by how long nothing was heard of them, whom to call, and the way to urge them. */
export const ContactsScreen = () => {
  const vi = acrossVi.contacts;
  usePage(vi.title);
  const { supervision } = useServices();
  const { unit } = useAccount();
  const figures = useFetched("contacts", () => askContacts(supervision));
  const urgings = useUrgings();
  const { send, toast, dismiss } = useUrge(urgings.reload);
  const [urged, setUrged] = useState<UrgedUnit | null>(null);
  const found = figures.value;
  const silent = found?.units.filter((one) => isSilent(one.lastSeenAt, found.today, unit.timeZone)) ?? [];
  return (
    <SupervisorScreen
      title={vi.title}
      under={found && vi.under(silent.length, found.units.length)}
      back={{ href: "/", name: navigationVi.toOverview }}
      actions={
        <a class="d-btn secondary" href="/?loc=cham">
          <Icon name="clock-countdown" />
          {vi.late}
        </a>
      }
    >
      <FetchedNotice figures={figures} />
      {found && (
        <div class={styles["page"]}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: because it scrolls sideways and the keyboard must reach it */}
          <section class="panel scroll" aria-label={vi.title} tabIndex={0}>
            <table class={styles["table"]}>
              <thead>
                <tr>
                  {[vi.unit, vi.silent, vi.unsent, vi.activity, vi.people, vi.urge].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...found.units].sort(longestSilentFirst).map((one) => (
                  <ContactRow
                    key={one.unit}
                    contact={one}
                    today={found.today}
                    timeZone={unit.timeZone}
                    onUrge={() => setUrged(urgedOf(one, found.today))}
                  />
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
      {urged && urgings.isSettled && (
        <UrgeSheet urged={urged} earlier={urgings.items} onClose={() => setUrged(null)} onSend={send} />
      )}
      <Toast toast={toast} onDone={dismiss} />
    </SupervisorScreen>
  );
};

const urgedOf = ({ unit, name, lastActivityOn }: Contact, today: Day): UrgedUnit => ({
  ...{ unit, name, period: urgedSpan(monthOf(today)), tasks: [] },
  idleDays: lastActivityOn === null ? 0 : Math.max(0, daysBetween(lastActivityOn, today)),
});

/** Who was never heard of comes first; of equal ones, who has more that is not sent. */
const longestSilentFirst = (a: Contact, b: Contact): number =>
  (a.lastSeenAt ?? 0) - (b.lastSeenAt ?? 0) || b.unsentActivities - a.unsentActivities;

interface ContactRowProps {
  readonly contact: Contact;
  readonly today: Day;
  readonly timeZone: TimeZone;
  readonly onUrge: () => void;
}

const ContactRow = ({ contact, today, timeZone, onUrge }: ContactRowProps) => {
  const vi = acrossVi.contacts;
  const { actor } = useAccount();
  const { unit, name, lastSeenAt, unsentActivities, people } = contact;
  const seenOn = lastSeenAt === null ? null : dayOf(lastSeenAt, timeZone);
  const silence = seenOn === null ? vi.never : vi.days(Math.max(0, daysBetween(seenOn, today)));
  const scope = scopeOf(unit, "shared");
  const mayUrge = may(actor, { kind: "writeRecord", collection: "urging", createdBy: null, scope });
  const reachable = people.filter(({ phone }) => phone);
  return (
    <tr>
      <th scope="row">
        <a href={`/tong-quan/${unit}`}>{name}</a>
      </th>
      <td class={isSilent(lastSeenAt, today, timeZone) ? "tone-attn" : undefined}>
        {silence}
        {seenOn !== null && <span class="meta">{` (${shortDay(seenOn)})`}</span>}
      </td>
      <td class={styles["number"]}>{unsentActivities}</td>
      <td>{latestActivity(contact, today).text}</td>
      <td>
        {reachable.length === 0 && <span class="meta">{vi.noPhone}</span>}
        <ul class={styles["people"]}>
          {reachable.map(({ name: person, phone }) => (
            <li key={`${person} ${phone}`}>
              <a href={`tel:${dialled(phone ?? "")}`} aria-label={supervisionVi.callName(person)}>
                {person} · {phone}
              </a>
            </li>
          ))}
        </ul>
      </td>
      <td>
        {mayUrge && (
          <button type="button" class="d-btn soft" aria-label={vi.urgeUnit(name)} onClick={onUrge}>
            <Icon name="bell" />
            {overviewVi.nudge}
          </button>
        )}
      </td>
    </tr>
  );
};
