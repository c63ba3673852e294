import type { Instant } from "../../domain/instant.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId, User } from "../../domain/user.ts";

export interface PersonOfUnit {
  readonly user: User;
  /** Devices that may still sync, and those whose database was lost. */
  readonly devices: readonly {
    readonly id: DeviceId;
    readonly name: string;
    readonly lostAt: Instant | null;
  }[];
}

/** Who works for a unit and on which devices; the overview of a unit shows them. */
export interface PeopleReader {
  readonly ofUnit: (unit: UnitId) => Promise<readonly PersonOfUnit[]>;
}
