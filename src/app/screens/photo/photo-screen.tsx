import { useLocation } from "preact-iso";
import { ActivityId } from "../../../domain/activity/activity.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { recordsVi } from "../../vi/records.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { useMonthRecords } from "../use-month-records.ts";
import { useRecordTitles } from "../use-record-titles.ts";
import { PhotoView } from "./photo-view.tsx";

interface PhotoScreenProps {
  readonly id: string;
  /** From 1. */
  readonly number: string;
}

/** `/ban-ghi/:id/anh/:number`: one photo of a record as large as the phone. */
export const PhotoScreen = ({ id, number }: PhotoScreenProps) => {
  const { diary } = useServices();
  const { route } = useLocation();
  const view = useLive(async () => {
    const parsed = ActivityId.safeParse(id);
    return parsed.success ? diary.activity(parsed.data) : null;
  }, [diary, id]);
  const titleOf = useRecordTitles(useMonthRecords(view ? [view] : []));
  const photo = view?.photos[Number(number) - 1];
  usePage(photo && view ? recordsVi.photo(Number(number), view.photos.length) : undefined);

  if (view === undefined) return <Opening />;
  if (view === null || !photo) return <NothingHere heading={recordsVi.photos} {...errorsVi.recordGone} />;
  return (
    <PhotoView
      view={view}
      title={titleOf(view)}
      photo={photo}
      number={Number(number)}
      onPhoto={(next) => route(`/ban-ghi/${id}/anh/${next}`, true)}
    />
  );
};
