import { gunzipSync } from "node:zlib";
import type { SignedIn } from "../../src/domain/api.ts";
import type { Change } from "../../src/domain/change.ts";
import type { Day } from "../../src/domain/day.ts";
import type { Unit, UnitId } from "../../src/domain/unit.ts";
import type { UserId } from "../../src/domain/user.ts";
import type { SyncAnswer } from "../../src/domain/wire.ts";
import { SyncRequest } from "../../src/domain/wire.ts";
import { aUnit } from "./builders/units.ts";
import { KEYS } from "./hand-over-files.ts";
import { aCursor, anAnswer, applied, NOW, SCOPE, USER } from "./sync-builders.ts";
import { type Answer, TEST_PHONE_STARTS } from "./test-phone.ts";

const UNIT: Unit = aUnit({ id: SCOPE.split(".")[0] as UnitId });

export const signedInAs = (user: UserId, device: string): SignedIn => ({
  user: { id: user, name: "Hoa", title: "", role: "officer", unit: UNIT.id, phone: null },
  device: device as SignedIn["device"],
  units: [UNIT],
  serverTime: NOW,
  needsPassword: false,
  keys: KEYS,
});

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

export const bodyOf = async (init: RequestInit): Promise<unknown> => {
  const raw = Buffer.from(await new Response(init.body ?? null).arrayBuffer());
  const isPacked = new Headers(init.headers).get("Content-Encoding") === "gzip";
  return JSON.parse((isPacked ? gunzipSync(raw) : raw).toString("utf8"));
};

/**
 * A server that lets the user of `userOf(code)` in, takes every change and every file, and says what a test tells it to.
 * It says nothing of what is true of our own; for that there is the real one.
 */
export const createScriptedServer = (userOf: (code: string) => UserId = () => USER) => {
  const taken: Change[] = [];
  /** What is sent again keeps its number. */
  const numbers = new Map<string, number>();
  const heartbeats: SyncRequest["heartbeat"][] = [];
  const extra: { answer: Partial<SyncAnswer>; status: number } = { answer: {}, status: 200 };

  const sync = async (init: RequestInit): Promise<Response> => {
    if (extra.status !== 200) return json({ error: { kind: "signedOut", reason: "" } }, extra.status);
    const request = SyncRequest.parse(await bodyOf(init));
    const changes = request.changes as Change[];
    taken.push(...changes);
    heartbeats.push(request.heartbeat);
    for (const { id } of changes) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    const results = changes.map((change) => applied(change, numbers.get(change.id) ?? 0));
    return json(
      anAnswer({ results, cursors: [aCursor(numbers.size)], serverTime: TEST_PHONE_STARTS, ...extra.answer }),
    );
  };

  const answer: Answer = async (url, init) => {
    const { pathname } = new URL(url);
    if (pathname === "/api/session/enrol") {
      const { code, device } = (await bodyOf(init)) as { code: string; device: string };
      return json(signedInAs(userOf(code), device));
    }
    if (pathname === "/api/sync") return sync(init);
    if (pathname === "/files") {
      const meta = new Headers(init.headers).get("Upload-Metadata") ?? "";
      const file = Buffer.from(meta.match(/sha256 ([^,]+)/)?.[1] ?? "", "base64").toString();
      return new Response(null, { status: 200, headers: { "Tus-Resumable": "1.0.0", "Loa-Stored": file } });
    }
    return new Response(null, { status: 204 });
  };
  return { answer, taken, heartbeats, extra, unit: UNIT };
};

export const MAY = { from: "2025-05-01" as Day, to: "2025-05-31" as Day };
