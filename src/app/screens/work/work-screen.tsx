import { useLocation } from "preact-iso";
import { Month, monthOf } from "../../../domain/day.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { workVi } from "../../vi/work.ts";
import { Opening } from "../opening.tsx";
import { loadWork } from "./load-work.ts";
import { Work } from "./work.tsx";

/** `/?thang=2025-04`, this month without: what to do now, and the quota ledger of the month. */
export const WorkScreen = () => {
  const { diary } = useServices();
  const account = useAccount();
  const { query } = useLocation();
  const today = diary.today();
  const month = Month.safeParse(query["thang"]).data ?? monthOf(today);
  const work = useLive(() => loadWork(diary, account.unit, month), [diary, account.unit, month, today]);
  usePage(work && workVi.pageTitle(work.month));
  if (!work) return <Opening />;
  return <Work work={work} account={account} today={today} />;
};
