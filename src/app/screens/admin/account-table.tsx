import { dayOf, daysBetween, timeOf } from "../../../domain/day.ts";
import type { UserId } from "../../../domain/user.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { adminVi } from "../../vi/admin.ts";
import { administrationVi } from "../../vi/administration.ts";
import { moment } from "../../vi/format.ts";
import { QUIET_DAYS } from "../overview/overview-figures.ts";
import type { AccountRow } from "./account-rows.ts";

interface AccountTableProps {
  readonly rows: readonly AccountRow[];
  readonly chosen: UserId | null;
  readonly onChoose: (user: UserId) => void;
}

export const AccountTable = ({ rows, chosen, onChoose }: AccountTableProps) => (
  <section class="panel scroll" aria-label={administrationVi.list}>
    <table class="lst accounts">
      <thead>
        <tr>
          {Object.values(administrationVi.columns).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.account.user.id}
            row={row}
            isChosen={row.account.user.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
    {rows.length === 0 && <p class="meta panel-text">{administrationVi.noneFound}</p>}
  </section>
);

interface RowProps {
  readonly row: AccountRow;
  readonly isChosen: boolean;
  readonly onChoose: (user: UserId) => void;
}

const Row = ({ row: { account, unitName, devices, lastSeenAt }, isChosen, onChoose }: RowProps) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const { user, isDisabled } = account;
  const seenOn = lastSeenAt === null ? null : dayOf(lastSeenAt, unit.timeZone);
  const isQuiet = seenOn !== null && daysBetween(seenOn, diary.today()) >= QUIET_DAYS;

  return (
    <tr aria-current={isChosen ? "true" : undefined}>
      <td>
        <button type="button" class="meta-s choose" onClick={() => onChoose(user.id)}>
          {user.name}
        </button>
        {isDisabled && <span class="st draft-bg">{adminVi.disabled}</span>}
      </td>
      <td>{unitName}</td>
      <td class="muted">{adminVi.roles[user.role]}</td>
      <td class={devices.length === 0 ? "tone-attn" : undefined}>
        {devices.length === 0 ? administrationVi.notEnrolled : devices.join(", ")}
      </td>
      <td class={isQuiet ? "long" : "muted"}>
        {lastSeenAt === null || seenOn === null
          ? administrationVi.never
          : moment(seenOn, timeOf(lastSeenAt, unit.timeZone), diary.today())}
      </td>
    </tr>
  );
};
