import { useEffect, useState } from "preact/hooks";
import type { Place } from "../../../domain/activity/common-fields.ts";
import { shortCodeOf } from "../../../domain/activity/short-code.ts";
import { type Instant, instant } from "../../../domain/instant.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft } from "../../services/services.ts";
import { stampLines } from "../../stamp/stamp-facts.ts";
import { StampOverlay } from "../../stamp/stamp-overlay.tsx";

interface LiveStampProps {
  readonly draft: Draft;
  readonly place: Place | null;
  /** By the place; null: the one of the draft holds. */
  readonly village: string | null;
}

/** What will stand under the photo, live over the frame. */
export const LiveStamp = ({ draft, place, village }: LiveStampProps) => {
  const { diary, phone } = useServices();
  const { unit, user } = useAccount();
  const takenAt = useNow();
  const clockOffsetMs = useLive(() => phone.clockOffsetMs(), [phone]) ?? null;
  const { placeText, villages, on = diary.today() } = draft.values;
  return (
    <StampOverlay
      lines={stampLines({
        unitName: unitNameOn(unit, on),
        where: placeText || village || villages?.[0] || "",
        takenAt,
        clockOffsetMs,
        timeZone: unit.timeZone,
        code: shortCodeOf(unit, on, draft.id),
        place,
        work: "",
        content: "",
        officer: user.name,
        source: "camera",
      })}
    />
  );
};

/** The minute that the stamp shows; looked at more often than it changes. */
const LOOK_EVERY_MS = 5_000;

const useNow = (): Instant => {
  const [now, setNow] = useState(() => instant(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instant(Date.now())), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
