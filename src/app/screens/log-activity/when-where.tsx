import { useState } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import { withLateIcons } from "../../components/icons.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { useVillageAt } from "../../hooks/use-village-at.ts";
import { logVi } from "../../vi/log.ts";
import styles from "./log-activity.module.css";
import type { LogForm } from "./log-form.ts";

/** «Hôm nay 09:38 · Thôn Kim Cương 1», and the way to change it. */
export const WhenWhere = ({ form }: { readonly form: LogForm }) => {
  const { placeText, villages = [], place } = form.values;
  const near = useVillageAt()(place);
  const isByPlace = !placeText && near !== null && villages.length === 1 && villages[0] === near;
  const [isOpen, setOpen] = useState(false);
  const WhenWhereSheet = useLazy("sheet", loadSheet);
  return (
    <div class={styles["when"]}>
      <span class="grow row">
        <Icon name="map-pin" size="s" />
        <span>{isByPlace ? `${lineOf(form)} · ${logVi.byPlace}` : lineOf(form)}</span>
      </span>
      <button type="button" class="icon-btn" aria-label={logVi.whenAndWhere} onClick={() => setOpen(true)}>
        <Icon name="pencil-simple" size="s" />
      </button>
      {isOpen && WhenWhereSheet && <WhenWhereSheet form={form} onClose={() => setOpen(false)} />}
    </div>
  );
};

const loadSheet = () => withLateIcons(import("./when-where-sheet.tsx").then((part) => part.WhenWhereSheet));

const lineOf = ({ values, today }: LogForm): string => {
  const on = values.on ?? today;
  const time = values.startsAt ?? null;
  const when = on === today ? logVi.today(time) : logVi.otherDay(on, time);
  const where = values.placeText || values.villages?.join(", ") || logVi.noVillage;
  return `${when} · ${where}`;
};
