import type { ChangeId } from "../../domain/change.ts";
import type { Instant } from "../../domain/instant.ts";
import type { DeviceId } from "../../domain/user.ts";
import type { Reader, Tx } from "./open-database.ts";

/** A number of a device and the change that has it. */
export interface Numbered {
  readonly id: ChangeId;
  readonly seq: number;
}

/** What the server has, merged or kept apart, under these numbers of a device. */
export const changesNumbered = (
  db: Reader,
  device: DeviceId,
  seqs: readonly number[],
): Promise<readonly Numbered[]> =>
  db
    .selectFrom("changes")
    .select(["id", "seq"])
    .where("device", "=", device)
    .where("seq", "in", [...seqs])
    .unionAll(
      db
        .selectFrom("quarantine")
        .select(["id", "seq"])
        .where("device", "=", device)
        .where("seq", "in", [...seqs]),
    )
    .execute();

/** Up to which number two databases have written as this device (S53); 0 when only one has. */
export const twinFloorOf = async (db: Reader, device: DeviceId): Promise<number> => {
  const row = await db
    .selectFrom("device_twins")
    .select("floor")
    .where("device", "=", device)
    .executeTakeFirst();
  return row?.floor ?? 0;
};

/** Raises that number to the highest one that the server has of the device. */
export const raiseTwinFloor = async (tx: Tx, device: DeviceId, noticedAt: Instant): Promise<number> => {
  const highest = async (table: "changes" | "quarantine"): Promise<number> => {
    const row = await tx
      .selectFrom(table)
      .select(({ fn }) => fn.max<number | null>("seq").as("seq"))
      .where("device", "=", device)
      .executeTakeFirst();
    return Number(row?.seq ?? 0);
  };
  const floor = Math.max(await highest("changes"), await highest("quarantine"));
  const row = { device, floor, noticed_at: noticedAt };
  await tx
    .insertInto("device_twins")
    .values(row)
    .onConflict((conflict) => conflict.column("device").doUpdateSet(row))
    .execute();
  return floor;
};

/** Reads each device once in a transaction. */
export const createTwinReader = (tx: Tx) => {
  const floors = new Map<DeviceId, Promise<number>>();
  return {
    floorOf: (device: DeviceId): Promise<number> => {
      const floor = floors.get(device) ?? twinFloorOf(tx, device);
      floors.set(device, floor);
      return floor;
    },
  };
};
