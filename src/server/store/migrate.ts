import { type Kysely, type Migration, Migrator } from "kysely";
import { history } from "./migrations/0001-history.ts";
import { identity } from "./migrations/0002-identity.ts";
import { historyBreaks } from "./migrations/0003-history-breaks.ts";
import { people } from "./migrations/0004-people.ts";
import { handOver } from "./migrations/0005-hand-over.ts";
import { quarantineRoom } from "./migrations/0006-quarantine-room.ts";
import { pictures } from "./migrations/0007-pictures.ts";
import { deviceTwins } from "./migrations/0008-device-twins.ts";
import { push } from "./migrations/0009-push.ts";
import { makeUp } from "./migrations/0010-make-up.ts";
import { pushMornings } from "./migrations/0011-push-mornings.ts";
import { acrossUnits } from "./migrations/0012-across-units.ts";
import { reviewVerdicts } from "./migrations/0013-review-verdicts.ts";
import { audit } from "./migrations/0014-audit.ts";

/** In order of their names; a migration that was released is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  "0001-history": history,
  "0002-identity": identity,
  "0003-history-breaks": historyBreaks,
  "0004-people": people,
  "0005-hand-over": handOver,
  "0006-quarantine-room": quarantineRoom,
  "0007-pictures": pictures,
  "0008-device-twins": deviceTwins,
  "0009-push": push,
  "0010-make-up": makeUp,
  "0011-push-mornings": pushMornings,
  "0012-across-units": acrossUnits,
  "0013-review-verdicts": reviewVerdicts,
  "0014-audit": audit,
};

/** Each migration runs once, in a transaction; a failure is thrown and leaves the database as it was. */
export const migrateToLatest = async <Schema>(db: Kysely<Schema>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
};
