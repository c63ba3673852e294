import { configure, render, screen } from "@testing-library/preact";
import { vi } from "vitest";
import { App } from "../../src/app/app.tsx";
import { ServicesProvider } from "../../src/app/hooks/use-services.ts";
import type { Json } from "../../src/domain/canonical-json.ts";
import type { RecordId } from "../../src/domain/change.ts";
import type { WireRecord } from "../../src/domain/record.ts";
import type { ScopeId } from "../../src/domain/scope.ts";
import type { User, UserId } from "../../src/domain/user.ts";
import { aPlan } from "./builders/plans.ts";
import { createScriptedServer, json } from "./scripted-server.ts";
import { aCursor, aRecord, SCOPE, uuid } from "./sync-builders.ts";
import { createTestPhone, type TestPhone } from "./test-phone.ts";

// Parsing a whole plan takes its time where many tests run at once.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

export const REVIEWER = uuid(900) as UserId;
const PUBLISHED = "huong-son.published" as ScopeId;
const planRecord = (): WireRecord => ({
  ...aRecord("huong-son-2025", 1),
  scope: PUBLISHED,
  collection: "plan",
  values: { document: aPlan() as unknown as Json },
});

/** A phone of a commune whose plan has arrived, with the app not yet on screen. */
export const anEnrolledPhone = async (given: { readonly role?: User["role"] } = {}) => {
  const server = createScriptedServer();
  const device = createTestPhone(async (url, init) => {
    const answer = await server.answer(url, init);
    if (given.role === undefined || !url.endsWith("/api/session/enrol")) return answer;
    const signedIn = (await answer.json()) as { user: User };
    return json({ ...signedIn, user: { ...signedIn.user, role: given.role } });
  });
  const entered = await device.services.account.enrol("ABCD-EFGH");
  if (!entered.ok) throw new Error(JSON.stringify(entered.error));

  let arrived = 0;
  /** The server's own records reach this phone. */
  const receive = async (...records: readonly WireRecord[]): Promise<void> => {
    const own = records.filter(({ scope }) => scope === SCOPE);
    arrived += own.length;
    server.extra.answer = {
      records: [...records],
      scopes: [SCOPE, PUBLISHED],
      cursors: [
        aCursor(server.taken.length + arrived),
        ...(records.some(({ scope }) => scope === PUBLISHED) ? [aCursor(1, { scope: PUBLISHED })] : []),
      ],
    };
    await device.services.outbox.sendNow();
    server.extra.answer = { scopes: [SCOPE, PUBLISHED], cursors: [aCursor(server.taken.length + arrived)] };
  };
  await receive(planRecord());
  return { device, server, receive, nextNumber: () => server.taken.length + arrived + 1 };
};

/** Opens the app at an address, as a browser would. */
export const openApp = (device: TestPhone, path = "/"): void => {
  history.replaceState(null, "", path);
  render(
    <ServicesProvider value={device.services}>
      <App />
    </ServicesProvider>,
  );
};

/** A record of the unit as it comes from the server. */
export const anActivity = (id: string, number: number, values: Record<string, Json>): WireRecord =>
  aRecord(id, number, { tasks: ["huong-son-2025/PL8"], ...values });

/** The reviewer gives back what this phone shows of a record. */
export const aReturn = async (
  device: TestPhone,
  id: string,
  number: number,
  said: Record<string, Json>,
): Promise<WireRecord> => {
  const view = await device.services.diary.activity(id as never);
  if (!view) throw new Error("nothing to give back");
  return {
    ...aRecord(uuid(700 + number), number),
    collection: "review",
    createdBy: REVIEWER,
    updatedBy: REVIEWER,
    id: uuid(700 + number) as RecordId,
    values: { activity: id, verdict: "returned", shown: view.shown, ...said },
  };
};

/** The dialog that is open; a modal one hides the rest of the page. */
export const findDialog = (name: string | RegExp): Promise<HTMLElement> =>
  screen.findByRole("dialog", { name });
