import type Sqlite from "better-sqlite3";
import type { Instant } from "../../../src/domain/instant.ts";
import type { Registry } from "../world/people.ts";

/** Writes users, devices and moves into the server's own tables, as the registry of the world has them. */
export const writeIdentities = (sqlite: Sqlite.Database, registry: Registry, now: Instant): void => {
  const user = sqlite.prepare(
    `insert into users (id, name, title, role, unit, created_at) values (?, ?, '', ?, ?, ?)
       on conflict (id) do update set unit = excluded.unit`,
  );
  const device = sqlite.prepare(
    `insert into devices (id, user, name, enrolled_at, revoked_at) values (?, ?, 'phone', ?, ?)
       on conflict (id) do update set revoked_at = excluded.revoked_at`,
  );
  const move = sqlite.prepare(
    `insert or ignore into moves (user, from_unit, to_unit, from_day, made_at, done_at)
       values (?, ?, ?, '2025-05-01', ?, ?)`,
  );
  sqlite.transaction(() => {
    for (const person of registry.people) {
      user.run(person.user, person.name, person.role, person.unit, now);
      for (const [place, from] of [...person.left].entries())
        move.run(person.user, from, person.unit, place, now);
    }
    for (const [id, owner] of registry.devices)
      device.run(id, owner, now, registry.isRevoked(id) ? now : null);
  })();
};
