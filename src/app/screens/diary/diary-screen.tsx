import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { ActivityId } from "../../../domain/activity/activity.ts";
import { firstDayOf, lastDayOf, Month, monthOf } from "../../../domain/day.ts";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { diaryVi } from "../../vi/diary.ts";
import { savingVi } from "../../vi/saving.ts";
import { Opening } from "../opening.tsx";
import { Diary } from "./diary.tsx";

/** `/nhat-ky?thang=2025-05`: one month of the diary, as list or calendar. */
export const DiaryScreen = ({ query }: { readonly query: Readonly<Record<string, string>> }) => {
  const { diary } = useServices();
  const { route } = useLocation();
  const today = diary.today();
  const asked = Month.safeParse(query["thang"]);
  const month = asked.success ? asked.data : monthOf(today);
  const deleted = ActivityId.safeParse(query["da-xoa"]);
  const [toast, setToast] = useState<ToastContent | null>(() =>
    deleted.success
      ? {
          message: savingVi.undo.record,
          actionLabel: savingVi.undo.action,
          onAction: () => void diary.restoreActivity(deleted.data),
        }
      : null,
  );
  const views = useLive(() => diary.activitiesBetween(firstDayOf(month), lastDayOf(month)), [diary, month]);
  usePage(diaryVi.title);

  if (!views) return <Opening />;
  return (
    <>
      <Diary
        month={month}
        today={today}
        views={views}
        isCalendar={query["xem"] === "lich"}
        onToast={setToast}
        onAddress={(next) => route(addressOf({ month, isCalendar: query["xem"] === "lich", ...next }), true)}
      />
      <Toast toast={toast} onDone={() => setToast(null)} />
    </>
  );
};

interface DiaryAddress {
  readonly month: Month;
  readonly isCalendar: boolean;
}

const addressOf = ({ month, isCalendar }: DiaryAddress): string =>
  `/nhat-ky?thang=${month}${isCalendar ? "&xem=lich" : ""}`;
