// @vitest-environment node
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { NewUser } from "../../../src/domain/api.ts";
import { SyncAnswer, type SyncRequest } from "../../../src/domain/wire.ts";
import { registerUser } from "../../../src/server/admin/register-user.ts";
import { recordPhone, recordWire } from "../../support/record-release.ts";
import {
  layDown,
  type RecordedPhone,
  type RecordedRequest,
  withPlainIds,
} from "../../support/recorded-release.ts";
import { COMMUNE, closeServers, OFFICE, openServerWithPhones } from "../../support/server-with-phones.ts";

// Recorded with LOA_RECORD=v1: what a phone of that release sends, and what lies on it. Never changed afterwards.
const FIXTURES = join(import.meta.dirname, "../../fixtures");
const RECORD = process.env["LOA_RECORD"];

afterEach(closeServers);

const OFFICER = { name: "Nguyễn Thị Hoa", role: "officer", unit: COMMUNE, title: "", phone: null } as const;
const SUPERVISOR = {
  name: "Trần Văn Nam",
  role: "supervisor",
  unit: OFFICE,
  title: "",
  phone: null,
} as const;
const ROLES = { officer: OFFICER, supervisor: SUPERVISOR } satisfies Record<string, NewUser>;

const read = <Value>(...path: readonly string[]): Value =>
  JSON.parse(readFileSync(join(FIXTURES, ...path), "utf8")) as Value;

const releases = (kind: string): readonly string[] => readdirSync(join(FIXTURES, kind)).sort();

type Server = Awaited<ReturnType<typeof openServerWithPhones>>["server"];

const ask = (server: Server, path: string, cookie: string, body: string | Uint8Array) =>
  server.app.request(`http://localhost:8080${path}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      Origin: "http://localhost:8080",
      Host: "localhost:8080",
      ...(cookie ? { Cookie: cookie } : {}),
      ...(typeof body === "string" ? {} : { "Content-Encoding": "gzip" }),
    },
    body: body as BodyInit,
  });

/** The phones of a recording, under users of this server. */
const comeIn = async (server: Server, requests: readonly RecordedRequest[]) => {
  const cookies = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { role, user, device } of requests) {
    if (cookies.has(role)) continue;
    const registered = await registerUser(server.registry, ROLES[role]);
    const body = JSON.stringify({ code: registered.code.code, device, deviceName: "Máy cũ" });
    const entry = await ask(server, "/api/session/enrol", "", body);
    expect(entry.status).toBe(200);
    cookies.set(role, entry.headers.get("Set-Cookie")?.split(";")[0] ?? "");
    names.set(user, registered.user.id);
  }
  const underOurNames = (body: unknown): string =>
    [...names].reduce((text, [recorded, real]) => text.replaceAll(recorded, real), JSON.stringify(body));
  return { cookies, underOurNames };
};

const takesAll = async (response: Response, text: string, what: string): Promise<number> => {
  expect(response.status, what).toBe(200);
  const { results } = SyncAnswer.parse(await response.json());
  const { changes } = JSON.parse(text) as SyncRequest;
  expect(results.map(({ id }) => id).sort(), what).toEqual(changes.map(({ id }) => id).sort());
  for (const { status } of results) expect(["applied", "duplicate"], what).toContain(status);
  return changes.length;
};

const replayTests = (): void => {
  test.each(releases("wire"))("[S51] what %s sent is taken by the server of today", async (release) => {
    const { server } = await openServerWithPhones();
    const requests = releases(join("wire", release)).map((file) =>
      read<RecordedRequest>("wire", release, file),
    );
    const { cookies, underOurNames } = await comeIn(server, requests);
    let taken = 0;
    for (const { what, role, body } of requests) {
      const text = underOurNames(body);
      const cookie = cookies.get(role) ?? "";
      taken += await takesAll(await ask(server, "/api/sync", cookie, text), text, what);
      await takesAll(await ask(server, "/api/sync", cookie, gzipSync(text)), text, what);
    }
    expect(taken).toBeGreaterThan(10);
  });

  test.each(releases("phones"))(
    "[S51] a phone of %s opens with the app of today and sends everything",
    async (file) => {
      const rig = await openServerWithPhones();
      const registered = await registerUser(rig.server.registry, OFFICER);
      const recorded = read<RecordedPhone>("phones", file);
      const phone = rig.newPhone();
      const text = JSON.stringify(recorded).replaceAll(recorded.user, registered.user.id);
      await layDown(JSON.parse(text) as RecordedPhone, phone.environment.databases);

      const { account, drafts, outbox, diary } = phone.services;
      expect((await account.current())?.user.id).toBe(registered.user.id);
      const before = await drafts.open();
      expect(before.map(({ values }) => values.title).sort()).toEqual(
        ["Đang viết", "Đã gửi, đang sửa"].sort(),
      );
      expect(await outbox.summary()).toMatchObject({ setAside: 1, photos: 2 });

      expect((await account.enrol(registered.code.code)).ok).toBe(true);
      await outbox.sendNow();
      await outbox.sendNow();
      expect(await outbox.summary()).toMatchObject({ items: 0, photos: 0, setAside: 1 });
      for (const draft of before) expect((await drafts.save(draft.id)).ok).toBe(true);
      await outbox.sendNow();

      const supervisor = await rig.supervisor();
      expect((await supervisor.services.supervision.openUnit(COMMUNE)).ok).toBe(true);
      const views = await supervisor.services.diary.activitiesBetween(
        "2025-05-01" as never,
        "2025-05-31" as never,
        COMMUNE,
      );
      expect(views.map(({ activity }) => "title" in activity && activity.title).sort()).toEqual(
        ["Chờ gửi", "Đang viết", "Đã gửi, đang sửa"].sort(),
      );
      expect(views.flatMap(({ evidence }) => evidence)).toHaveLength(4);
      expect(await diary.returnedActivities()).toEqual([]);
    },
  );
};

const recordingTests = (): void => {
  test("writes down what it sends and what lies on its phones", async () => {
    const requests = JSON.parse(withPlainIds(JSON.stringify(await recordWire()))) as RecordedRequest[];
    mkdirSync(join(FIXTURES, "wire", String(RECORD)), { recursive: true });
    for (const [index, request] of requests.entries()) {
      const name = `${String(index + 1).padStart(2, "0")}-${request.what.replaceAll(/[^a-z]+/g, "-")}.json`;
      writeFileSync(join(FIXTURES, "wire", String(RECORD), name), `${JSON.stringify(request, null, 2)}\n`);
    }
    const phone = JSON.parse(withPlainIds(JSON.stringify(await recordPhone()))) as RecordedPhone;
    mkdirSync(join(FIXTURES, "phones"), { recursive: true });
    writeFileSync(join(FIXTURES, "phones", `${RECORD}.json`), `${JSON.stringify(phone, null, 2)}\n`);
  });
};

describe("releases", { timeout: 60_000 }, RECORD ? recordingTests : replayTests);
