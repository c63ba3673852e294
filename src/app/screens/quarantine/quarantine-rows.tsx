import { dayOf, timeOf } from "../../../domain/day.ts";
import type { QuarantineList } from "../../../domain/quarantine-list.ts";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { quarantineVi, setAsideVi } from "../../vi/set-aside.ts";

type Item = QuarantineList["items"][number];

/** What waits, whose, since when and why. Children of a `Group`. */
export const QuarantineRows = ({ items }: { readonly items: readonly Item[] }) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  return (
    <>
      {items.map((item) => (
        <ItemRow
          key={item.change}
          title={titleOf(item)}
          meta={quarantineVi.whose(item.userName ?? "", item.unitName)}
          icon="clock-countdown"
          iconTone="queue"
        >
          <span class="meta">
            {quarantineVi.since(
              moment(
                dayOf(item.receivedAt, unit.timeZone),
                timeOf(item.receivedAt, unit.timeZone),
                diary.today(),
              ),
            )}
          </span>
          <span class="meta">{item.reason}</span>
        </ItemRow>
      ))}
    </>
  );
};

const titleOf = ({ title, kind, collection }: Item): string => {
  if (title !== "") return title;
  if (kind) return kindNames[kind];
  const words: Readonly<Record<string, string>> = setAsideVi.what;
  return words[collection] ?? setAsideVi.other;
};
