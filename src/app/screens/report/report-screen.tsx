import { useLocation } from "preact-iso";
import { Month, monthOf } from "../../../domain/day.ts";
import { monthPeriod } from "../../../domain/period.ts";
import { countedActivity } from "../../../domain/progress/counted-activity.ts";
import { countedSpan } from "../../../domain/progress/made-up.ts";
import { progress } from "../../../domain/progress.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { MonthSwitcher } from "../../components/month-switcher.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { reportsVi } from "../../vi/reports.ts";
import { OfficerTabs } from "../officer-tabs.tsx";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { monthFigures } from "./month-figures.ts";
import { MonthReport } from "./month-report.tsx";

/** `/bao-cao?thang=2025-05`: the figures of a month, added up from the diary. */
export const ReportScreen = ({ query }: { readonly query: Readonly<Record<string, string>> }) => {
  const { diary } = useServices();
  const { unit } = useAccount();
  const { route } = useLocation();
  const today = diary.today();
  const asked = Month.safeParse(query["thang"]);
  const month = asked.success ? asked.data : monthOf(today);
  usePage(reportsVi.title);

  const figures = useLive(async () => {
    const [settings, inForce] = await Promise.all([diary.unitSettings(), diary.planInForce()]);
    const { from, to } = countedSpan(monthPeriod(month), settings.makeUpWithin);
    const views = await diary.activitiesBetween(from, to);
    const tasks = inForce
      ? progress(inForce.plan, unit, views.map(countedActivity), monthPeriod(month), settings).tasks
      : [];
    return monthFigures(
      views.filter(({ activity }) => monthOf(activity.on) === month),
      tasks,
    );
  }, [diary, unit, month]);

  if (!figures) return <Opening />;
  return (
    <div class="screen">
      <AppBar title={reportsVi.title}>
        <OutboxChip />
      </AppBar>
      <main>
        <MonthSwitcher month={month} onChange={(next) => route(`/bao-cao?thang=${next}`, true)} />
        <MonthReport figures={figures} />
      </main>
      <OfficerTabs current="report" />
    </div>
  );
};
