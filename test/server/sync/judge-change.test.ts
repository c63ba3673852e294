import { expect, test } from "vitest";
import type { Change } from "../../../src/domain/change.ts";
import { judgeChange } from "../../../src/server/sync/judge-change.ts";
import { aChangeBy } from "../../support/builders/changes.ts";
import { internal, published, shared } from "../../support/builders/ids.ts";
import { anOfficer } from "../../support/builders/people.ts";

const officer = anOfficer();
const judge = (given: Partial<Change>) =>
  judgeChange({ change: aChangeBy(officer, given), body: "{}" }, officer.actor, null);

test("[S7] whatever is wrong with a change to a foreign scope, it hears only that it may not", () => {
  for (const scope of [shared("son-kim-2"), internal("huong-son"), shared("nowhere"), published("son-kim-2")])
    for (const wrong of [
      {},
      { collection: "hologram" },
      { collection: "hologram", schemaVersion: 99 },
      { fields: { hologram: 1 } },
      { recordId: "settings:son-kim-2" as never },
    ])
      expect(judge({ ...wrong, scope })).toEqual({ kind: "reject", code: "notAllowed" });
});

test("[S20] in a scope of one's own a newer phone's words wait, an equal phone's are refused", () => {
  expect(judge({ collection: "hologram", schemaVersion: 99 })).toEqual({
    kind: "quarantine",
    code: "newerVersion",
  });
  expect(judge({ collection: "hologram" })).toEqual({ kind: "reject", code: "unknownCollection" });
  expect(judge({ fields: { kind: "broadcast", on: "2025-05-12", hologram: 1 } })).toEqual({
    kind: "reject",
    code: "unknownFields",
  });
});
