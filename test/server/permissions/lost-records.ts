import { randomUUID } from "node:crypto";
import { v7 } from "uuid";
import type { Json } from "../../../src/domain/canonical-json.ts";
import { type ScopePart, scopeOf } from "../../../src/domain/scope.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import type { Country, Person } from "./country.ts";
import { NOTE } from "./notes.ts";
import { wholeSample } from "./samples.ts";

/** A record of the history that is over, and that the new one lacks. */
export const lostRecord = (unit: UnitId, part: ScopePart): Json => ({
  scope: scopeOf(unit, part),
  collection: NOTE[part],
  id: v7(),
  number: 100_000,
  values: wholeSample({ collection: NOTE[part], kind: null }),
  createdBy: randomUUID(),
  createdAt: 1,
  updatedBy: randomUUID(),
  updatedAt: 1,
});

export const offer = (person: Person, country: Country, record: Json): Promise<Response> =>
  person.browser.post("/api/recovery", {
    user: person.user,
    device: person.writer.device,
    records: [{ epoch: country.over, record }],
  });

const offerIds = async ({ server }: Country): Promise<readonly string[]> =>
  (await server.db.selectFrom("recovery").select("id").execute()).map(({ id }) => id);

/** Offers it, and answers under which id it waits for an administrator. */
export const offerLost = async (country: Country, by: Person, record: Json): Promise<string> => {
  const before = new Set(await offerIds(country));
  await offer(by, country, record);
  const id = (await offerIds(country)).find((one) => !before.has(one));
  if (id === undefined) throw new Error("what was offered does not wait");
  return id;
};
