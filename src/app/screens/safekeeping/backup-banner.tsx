import { dayOf, timeOf } from "../../../domain/day.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Safekeeping } from "../../../domain/safekeeping.ts";
import { Banner } from "../../components/banner.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment } from "../../vi/format.ts";
import { safekeepingVi } from "../../vi/safekeeping.ts";

/** «hôm nay, 14:05», in the unit's time zone. */
export const useMoment = (): ((at: Instant) => string) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  return (at) => moment(dayOf(at, unit.timeZone), timeOf(at, unit.timeZone), diary.today());
};

/** Why phones may or may not let go of what they sent; and whether the server ever went back. */
export const BackupBanner = ({ standing }: { readonly standing: Safekeeping }) => {
  const when = useMoment();
  const { backup, newestAt, reachesTo, missingFiles, wentBackAt } = standing;
  const sentences = [
    safekeepingVi.backupText[backup],
    reachesTo === null ? "" : safekeepingVi.reachesTo(when(reachesTo)),
    newestAt === null ? "" : safekeepingVi.newest(when(newestAt)),
    missingFiles === 0 ? "" : safekeepingVi.missing(missingFiles),
  ];
  const isGood = backup === "ok" && missingFiles === 0;
  return (
    <>
      <Banner
        tone={isGood ? "done" : "attn"}
        icon={isGood ? "check" : "warning"}
        title={safekeepingVi.backup[backup]}
        text={sentences.filter((sentence) => sentence !== "").join(" ")}
      />
      {wentBackAt !== null && (
        <Banner
          tone="queue"
          icon="clock-countdown"
          title={safekeepingVi.wentBack}
          text={safekeepingVi.wentBackText(when(wentBackAt))}
        />
      )}
    </>
  );
};
