import { unitNameOn } from "../../../domain/unit.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Toast } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { leaderVi } from "../../vi/leader.ts";
import { ElsewhereNotices } from "../elsewhere-notices.tsx";
import { OfficerTabs } from "../officer-tabs.tsx";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { SignInAgain } from "../sign-in-again.tsx";
import { loadGlance } from "./load-glance.ts";
import { MonthSum } from "./month-sum.tsx";
import { ReportCard } from "./report-card.tsx";
import { useLeaderWords } from "./use-leader-words.ts";
import { useWaiting } from "./use-waiting.ts";
import { WaitingWords } from "./waiting-words.tsx";
import { WeekPhotos } from "./week-photos.tsx";

/** `/` of a unit's leader: what waits for a word, the month's report, the month, and the photos of the week. */
export const WaitingScreen = () => {
  const { diary } = useServices();
  const { unit, user } = useAccount();
  const waiting = useWaiting();
  const glance = useLive(() => loadGlance(diary, unit), [diary, unit]);
  const words = useLeaderWords();
  usePage(waiting && glance && leaderVi.title);

  if (!waiting || !glance) return <Opening />;
  const who = [unitNameOn(unit, glance.today), user.title].filter((part) => part !== "").join(" · ");
  return (
    <div class="screen">
      <AppBar title={leaderVi.title} under={who}>
        <OutboxChip />
      </AppBar>
      <main>
        <SignInAgain />
        <ElsewhereNotices />
        <WaitingWords waiting={waiting} words={words} today={glance.today} />
        <div class="sec" />
        <ReportCard glance={glance} />
        <MonthSum glance={glance} />
        <WeekPhotos glance={glance} />
      </main>
      <OfficerTabs current="sign" />
      <Toast toast={words.toast} onDone={words.onToastDone} />
    </div>
  );
};
