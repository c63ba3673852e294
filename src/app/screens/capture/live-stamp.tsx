import { useEffect, useState } from "preact/hooks";
import type { Place } from "../../../domain/activity/common-fields.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { instant } from "../../../domain/instant.ts";
import { Logo } from "../../components/logo.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import type { Draft } from "../../services/services.ts";
import { factsVi } from "../../vi/activity-facts.ts";
import { captureVi } from "../../vi/capture.ts";
import { fullDay } from "../../vi/format.ts";
import styles from "./capture.module.css";

const degrees = new Intl.NumberFormat("vi", { minimumFractionDigits: 5, maximumFractionDigits: 5 });

/** What will stand under the photo, live over the frame. */
export const LiveStamp = ({ draft, place }: { readonly draft: Draft; readonly place: Place | null }) => {
  const { unit } = useAccount();
  const now = useNow();
  const [village] = draft.values.villages ?? [];
  return (
    <p class={styles["stamp"]}>
      <Logo size={32} />
      <span>
        <b>{[village, unit.name].filter(Boolean).join(", ")}</b>
        <span>
          {fullDay(dayOf(now, unit.timeZone))} · {timeOf(now, unit.timeZone)}
        </span>
        <span>
          {place
            ? factsVi.placeValue(
                degrees.format(place.latitude),
                degrees.format(place.longitude),
                place.accuracyM,
              )
            : captureVi.place.none}
        </span>
      </span>
    </p>
  );
};

/** The minute that the stamp shows; looked at more often than it changes. */
const LOOK_EVERY_MS = 5_000;

const useNow = () => {
  const [now, setNow] = useState(() => instant(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instant(Date.now())), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
