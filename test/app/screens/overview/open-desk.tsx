import { render, screen } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { AccountProvider } from "../../../../src/app/hooks/use-account.ts";
import { useLive } from "../../../../src/app/hooks/use-live.ts";
import { ServicesProvider, useServices } from "../../../../src/app/hooks/use-services.ts";
import { SupervisorRoutes } from "../../../../src/app/screens/overview/supervisor-routes.tsx";
import { SignInScreen } from "../../../../src/app/screens/sign-in/sign-in-screen.tsx";
import type { Account, Overview, ReviewQueue, SignedIn, UnitYear } from "../../../../src/domain/api.ts";
import type { WireRecord } from "../../../../src/domain/record.ts";
import type { ScopeId } from "../../../../src/domain/scope.ts";
import type { Role } from "../../../../src/domain/user.ts";
import { SyncRequest } from "../../../../src/domain/wire.ts";
import { shared, unitId } from "../../../support/builders/ids.ts";
import { aSmallCountry } from "../../../support/builders/units.ts";
import { bodyOf, json } from "../../../support/scripted-server.ts";
import { aCursor, anAnswer, applied, NOW, USER } from "../../../support/sync-builders.ts";
import { type Answer, createTestPhone, type TestPhone } from "../../../support/test-phone.ts";

/** What the server at the other end says. Change it while the desk is open. */
export interface DeskScript {
  overview: Overview | null;
  queue: ReviewQueue | null;
  unitYear: UnitYear | null;
  accounts: readonly Account[];
  records: readonly WireRecord[];
  /** Called before everything else; an answer of its own wins. */
  intercept: Answer | null;
}

export const signedInAtDesk = (device: string, role: Role, needsPassword = false): SignedIn => ({
  user: { id: USER, name: "Trần Văn Nam", title: "", role, unit: unitId("huong-son"), phone: null },
  device: device as SignedIn["device"],
  units: aSmallCountry(),
  serverTime: NOW,
  needsPassword,
});

const answerOf =
  (script: DeskScript, role: Role): Answer =>
  async (url, init) => {
    const own = await script.intercept?.(url, init);
    if (own) return own;
    const { pathname } = new URL(url);
    const given = <Value,>(value: Value | null) =>
      value === null ? json({ error: { kind: "busy", reason: "" } }, 503) : json(value);
    if (pathname === "/api/session/enrol" || pathname === "/api/session/sign-in")
      return json(signedInAtDesk(((await bodyOf(init)) as { device: string }).device, role));
    if (pathname === "/api/sync") return sync(script, init);
    if (pathname === "/api/queue") return given(script.queue);
    if (pathname === "/api/overview") return given(script.overview);
    if (pathname.startsWith("/api/overview/")) return given(script.unitYear);
    if (pathname === "/api/admin/users") return json({ users: script.accounts });
    return new Response(null, { status: 204 });
  };

const sync = async (script: DeskScript, init: RequestInit): Promise<Response> => {
  const request = SyncRequest.parse(await bodyOf(init));
  const changes = request.changes as Parameters<typeof applied>[0][];
  const scopes: readonly ScopeId[] = [shared("huong-son"), ...request.watch];
  const records = script.records.filter(
    ({ scope }) => request.watch.includes(scope) && !request.cursors.some((cursor) => cursor.scope === scope),
  );
  return json(
    anAnswer({
      results: changes.map((change, index) => applied(change, 1000 + change.seq + index)),
      records: [...records],
      scopes: [...scopes],
      cursors: scopes.map((scope) => aCursor(2000, { scope })),
    }),
  );
};

const Page = () => {
  const { account } = useServices();
  const current = useLive(() => account.current(), [account]);
  if (current === undefined) return null;
  return (
    <LocationProvider>
      {current === null ? (
        <SignInScreen />
      ) : (
        <AccountProvider value={current}>
          <SupervisorRoutes />
        </AccountProvider>
      )}
    </LocationProvider>
  );
};

const emptyQueue: ReviewQueue = { generatedAt: NOW, total: 0, sampled: [], items: [] };

export const aScript = (given: Partial<DeskScript> = {}): DeskScript => ({
  overview: null,
  queue: emptyQueue,
  unitYear: null,
  accounts: [],
  records: [],
  intercept: null,
  ...given,
});

/** A computer that nobody has signed in on. */
export const openSignIn = async (
  given: Partial<DeskScript> = {},
): Promise<{ script: DeskScript; phone: TestPhone }> => {
  const script = aScript(given);
  const phone = createTestPhone(answerOf(script, "supervisor"));
  history.replaceState(null, "", "/");
  render(
    <ServicesProvider value={phone.services}>
      <Page />
    </ServicesProvider>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { script, phone };
};

/** The screen at `path` as a signed-in supervisor sees it on a computer. */
export const openDesk = async (
  path: string,
  given: Partial<DeskScript> = {},
  role: Role = "supervisor",
): Promise<{ script: DeskScript; phone: TestPhone }> => {
  const script = aScript(given);
  const phone = createTestPhone(answerOf(script, role));
  const entry = await phone.services.account.enrol("ABCD-EFGH");
  if (!entry.ok) throw new Error(entry.error.kind);
  window.happyDOM?.setViewport({ width: 1280, height: 800 });
  history.replaceState(null, "", path);
  render(
    <ServicesProvider value={phone.services}>
      <Page />
    </ServicesProvider>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { script, phone };
};

declare global {
  interface Window {
    happyDOM?: { setViewport: (viewport: { width: number; height: number }) => void };
  }
}
