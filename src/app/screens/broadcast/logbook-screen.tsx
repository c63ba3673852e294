import { useState } from "preact/hooks";
import { logbookOf } from "../../../domain/broadcast/logbook.ts";
import { addDays, firstDayOf, lastDayOf, type Month, monthOf } from "../../../domain/day.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { logbookVi } from "../../vi/broadcast.ts";
import { Opening } from "../opening.tsx";
import { Logbook } from "./logbook.tsx";

/** An issue is aired this long before or after its own day at most; what lies further away is read by no page. */
const DAYS_AROUND = 62;

/** `/so-phat-thanh/:month`: each airing of a month, what waits for a word, and the page to print. */
export const LogbookScreen = ({ month: asked }: { readonly month: Month | null }) => {
  const { diary } = useServices();
  const { user } = useAccount();
  const today = diary.today();
  const [month, setMonth] = useState<Month>(asked ?? monthOf(today));
  const found = useLive(async () => {
    const [views, settings] = await Promise.all([
      diary.activitiesBetween(
        addDays(firstDayOf(month), -DAYS_AROUND),
        addDays(lastDayOf(month), DAYS_AROUND),
      ),
      diary.unitSettings(),
    ]);
    return { views, responsible: settings.approver };
  }, [diary, month]);
  usePage(found && logbookVi.title);

  if (!found) return <Opening />;
  return (
    <Logbook
      month={month}
      today={today}
      book={logbookOf(found.views, month)}
      views={found.views}
      mayLog={user.role === "officer"}
      responsible={found.responsible}
      onMonth={setMonth}
      onPrint={() => print()}
    />
  );
};
