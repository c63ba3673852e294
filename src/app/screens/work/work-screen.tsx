import { monthOf } from "../../../domain/day.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { workVi } from "../../vi/work.ts";
import { Opening } from "../opening.tsx";
import { loadWork } from "./load-work.ts";
import { Work } from "./work.tsx";

/** `/`: what to do now, and the quota ledger of the month. */
export const WorkScreen = () => {
  const { diary } = useServices();
  const account = useAccount();
  const work = useLive(() => loadWork(diary, account.unit), [diary, account.unit]);
  usePage(work && workVi.pageTitle(monthOf(diary.today())));
  if (!work) return <Opening />;
  return <Work work={work} account={account} today={diary.today()} />;
};
