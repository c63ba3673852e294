import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RoomServices } from "../../services/room.ts";
import { storageUseVi as vi } from "../../vi/storage-use.ts";
import styles from "./settings.module.css";

type StorageUse = Awaited<ReturnType<RoomServices["storageUse"]>>;

/** What fills this phone, by where else it lies; rows of which there is nothing are left out. */
export const StorageList = () => {
  const { phone } = useServices();
  const use = useLive(() => phone.storageUse(), [phone]);
  return use ? (
    <dl class={styles["list"]}>
      {rowsOf(use).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  ) : null;
};

const rowsOf = (use: StorageUse): readonly (readonly [string, string])[] => [
  [vi.unsent, vi.heap(use.unsent)],
  [vi.sent, vi.heap(use.sent)],
  ...rowIfAny(vi.backedUp, use.backedUp),
  ...rowIfAny(vi.takenOut, use.takenOut),
  ...rowIfAny(vi.others, use.others),
  ...rowIfAny(vi.materials, use.materials),
  [vi.thumbnails, vi.count(use.thumbnails)],
  [vi.activities, vi.count(use.activities)],
];

const rowIfAny = (label: string, heap: StorageUse["sent"]): readonly (readonly [string, string])[] =>
  heap.count === 0 ? [] : [[label, vi.heap(heap)]];
