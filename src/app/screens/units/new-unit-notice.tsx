import { addDays } from "../../../domain/day.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Banner } from "../../components/banner.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay } from "../../vi/format.ts";
import { newUnitVi } from "../../vi/new-unit.ts";

const TOLD_DAYS = 30;

/** The unit is new and took over from others: what became of the work, told for its first weeks. */
export const NewUnitNotice = () => {
  const { unit, units } = useAccount();
  const { diary } = useServices();
  const [first] = unit.tenures;
  const today = diary.today();
  if (!first || unit.predecessors.length === 0 || today < first.from) return null;
  if (today >= addDays(first.from, TOLD_DAYS)) return null;
  const before = units
    .filter(({ id }) => unit.predecessors.includes(id))
    .map((one) => unitNameOn(one, addDays(first.from, -1)));
  return (
    <Banner
      tone="sent"
      icon="info"
      title={newUnitVi.title(unitNameOn(unit, today), fullDay(first.from))}
      text={newUnitVi.text(before.join(", "))}
    />
  );
};
