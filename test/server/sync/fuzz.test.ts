import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Json } from "../../../src/domain/canonical-json.ts";
import { SCHEMA_VERSION } from "../../../src/domain/change.ts";
import { WireRecord } from "../../../src/domain/record.ts";
import { SyncAnswer } from "../../../src/domain/wire.ts";
import { aChangeBy, anActivityBy, anEvidenceBy, aReviewBy } from "../../support/builders/changes.ts";
import { internal, shared } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { aSyncRequest } from "../../support/builders/requests.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const officer = anOfficer();
const supervisor = aSupervisor();
const leader = aWriter(anActor("leader", "son-kim-1"));
const scope = shared("son-kim-1");
const photos = aPhotoWithThumbnail();

/** Few, so that changes meet. */
const activities = Array.from({ length: 3 }, () => anActivityBy(officer));

/** A change that would be good, of any collection, by any of three people. */
const goodChange = (kind: number, by: Writer, place: number): Json => {
  const activity = activities[place % activities.length] ?? anActivityBy(officer);
  const comment = { collection: "comment", fields: { activity: activity.recordId, text: "Đã xem" } };
  const settings = { collection: "unitSettings", recordId: "settings:son-kim-1", fields: { approver: "A" } };
  const made = [
    () => ({ ...anActivityBy(by), scope, recordId: activity.recordId }),
    () => ({ ...aChangeBy(by, { fields: { title: "Số 2" } }), scope, recordId: activity.recordId }),
    () => ({ ...anEvidenceBy(by, activity.recordId, photos), scope }),
    () => aReviewBy(by, { ...activity, scope }, "returned"),
    () => ({ ...aChangeBy(by, comment), scope }),
    () => ({ ...aChangeBy(by, settings as never), scope }),
    () =>
      aChangeBy(by, { scope: internal("son-kim-1"), collection: "later", schemaVersion: SCHEMA_VERSION + 1 }),
  ][kind % 7];
  return made?.() as unknown as Json;
};

const TEXTS = ["", "Số", "So\u0302\u0301", "\ud800", "\u0000", "__proto__", "constructor", "x".repeat(5000)];
const NUMBERS = [0, -0, -1, 1.5, 9007199254740991, -9007199254740991, 8.64e15, -8.64e15, 1e308, 1e-320];
const OWN_PROTO = JSON.parse('{"__proto__":{"deleted":true},"constructor":1}') as Json;

const nested = (depth: number): Json => (depth === 0 ? [] : [nested(depth - 1)]);

const aNastyValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(...TEXTS, ...NUMBERS, null, true, false, [], {}, OWN_PROTO, nested(20)),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

const aNastyName = fc.constantFrom("__proto__", "constructor", "toString", "deleted", "kind", "on", "later");

interface Blow {
  readonly at: number;
  readonly name: string | null;
  readonly value: Json;
}
const aBlow: fc.Arbitrary<Blow> = fc.record({
  at: fc.nat(30),
  name: fc.option(aNastyName, { freq: 4 }),
  value: aNastyValue,
});

type Mutable = Record<string, unknown>;

const isObject = (value: unknown): value is Mutable => typeof value === "object" && value !== null;

/** Every place in a value, outermost first. */
const placesIn = (value: Mutable): readonly (readonly [Mutable, string])[] =>
  Object.keys(value).flatMap((name) => {
    const inner = value[name];
    return [[value, name] as const, ...(isObject(inner) ? placesIn(inner) : [])];
  });

const AS_ANY_KEY = { enumerable: true, configurable: true, writable: true } as const;

const strike = <Value>(given: Value, blows: readonly Blow[]): Value => {
  const copy = structuredClone(given);
  if (!isObject(copy)) return copy;
  for (const { at, name, value } of blows) {
    const places = placesIn(copy);
    const [holder, key] = places[at % Math.max(1, places.length)] ?? [copy, "id"];
    // Not by assignment: that would set the prototype instead of a key of that name.
    Object.defineProperty(holder, name ?? key, { ...AS_ANY_KEY, value: structuredClone(value) });
  }
  return copy;
};

/** Clocks, offsets and counters at the ends of what the schemas let through. */
const anExtreme = fc.constantFrom<Readonly<Record<string, number>>>(
  {},
  { at: -8.64e15, clockOffsetMs: Number.MIN_SAFE_INTEGER },
  { at: 8.64e15, clockOffsetMs: Number.MAX_SAFE_INTEGER },
  { seq: Number.MAX_SAFE_INTEGER, schemaVersion: Number.MAX_SAFE_INTEGER },
);

const aBadChange = fc.record({
  kind: fc.nat(6),
  place: fc.nat(2),
  blows: fc.array(aBlow, { maxLength: 3 }),
  extreme: anExtreme,
});

const aRequest = fc.record({
  by: fc.constantFrom(officer, supervisor, leader),
  changes: fc.array(aBadChange, { maxLength: 5 }),
  envelope: fc.array(aBlow, { maxLength: 2 }),
  isEnvelopeStruck: fc.boolean(),
});

const recordsFor = async (reader: Writer): Promise<readonly unknown[]> => {
  const response = await server.post(reader, JSON.stringify(aSyncRequest(reader, { watch: [scope] })));
  expect(response.status).toBe(200);
  return SyncAnswer.parse(await response.json()).records;
};

test("[S8][S19] whatever is sent, the server answers, takes the good neighbours, and all can still read", async () => {
  await fc.assert(
    fc.asyncProperty(aRequest, async ({ by, changes, envelope, isEnvelopeStruck }) => {
      const bad = changes.map(({ kind, place, blows, extreme }) =>
        strike(Object.assign(goodChange(kind, by, place) as object, extreme), blows),
      );
      const good = anActivityBy(officer);
      const sent = by === officer ? [...bad, good] : bad;
      const request = { ...aSyncRequest(by, { watch: [scope] }), changes: sent };
      const body = isEnvelopeStruck ? strike(request, envelope) : request;
      const response = await server.post(by, JSON.stringify(body));

      expect([200, 400, 401]).toContain(response.status);
      if (!isEnvelopeStruck) {
        const { results } = SyncAnswer.parse(await response.json());
        if (by === officer) expect(results.at(-1)).toMatchObject({ id: good.id, status: "applied" });
      }
      for (const reader of [officer, supervisor])
        for (const record of await recordsFor(reader)) expect(() => WireRecord.parse(record)).not.toThrow();
    }),
    { numRuns: 120 },
  );
});
