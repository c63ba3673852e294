import { useLocation } from "preact-iso";
import { ActivityKind } from "../../../domain/activity/kind.ts";
import { spanOf } from "../../../domain/api-overview.ts";
import { monthOf } from "../../../domain/day.ts";
import type { MapView } from "../../../domain/map/map-cells.ts";
import { MapViewText, mapViewText } from "../../../domain/map/office-map.ts";
import { TaskRef } from "../../../domain/task.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { MapFilter } from "../../services/across-lists.ts";
import { spanInAddress, wordsOfSpan } from "../overview/use-overview-address.ts";

/** What of the map is looked at. */
export interface MapChoice extends MapFilter {
  /** Null: all that was measured. */
  readonly view: MapView | null;
}

/** `?thang=`, `?ky=`; then `loai` (kind), `viec` (task) and `o` (the square). Without a span it is this year. */
export const useMapAddress = () => {
  const { path, query, route } = useLocation();
  const { diary } = useServices();
  const choice: MapChoice = {
    span: spanInAddress(query) ?? spanOf("year", monthOf(diary.today())),
    kind: ActivityKind.safeParse(query["loai"]).data ?? "",
    task: TaskRef.safeParse(query["viec"]).data ?? "",
    view: MapViewText.safeParse(query["o"]).data ?? null,
  };
  const hrefOf = (next: Partial<MapChoice>): string => {
    const { span, kind, task, view } = { ...choice, ...next };
    const words = {
      ...wordsOfSpan(span),
      ...(kind === "" ? {} : { loai: kind }),
      ...(task === "" ? {} : { viec: task }),
      ...(view === null ? {} : { o: mapViewText(view) }),
    };
    return `${path}?${new URLSearchParams(words)}`;
  };
  const choose = (next: Partial<MapChoice>) => route(hrefOf(next), true);
  return { choice, hrefOf, choose };
};
