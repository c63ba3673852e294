import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { OfflineCause } from "../../../src/sync/link-failure.ts";
import type { Chance } from "./chance.ts";
import type { Fault, NetworkFault } from "./faults.ts";
import { NETWORK_FAULTS } from "./faults.ts";
import type { SimReply, SimRequest, SimServer } from "./server.ts";
import type { Story } from "./story.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface NetworkDeps {
  readonly time: VirtualTime;
  readonly server: SimServer;
  readonly story: Story;
  readonly chance: Chance;
  readonly isOn: (fault: Fault) => boolean;
  /** How many of a hundred exchanges meet a fault; nobody does any more once the world is healed. */
  readonly faultsPerHundred: () => number;
  /** Every answer of the server, as it left it. */
  readonly onAnswer: (request: SimRequest, reply: SimReply, rightsThen: number) => void;
  /** Another number whenever anybody's rights have changed. */
  readonly rights: () => number;
}

/** One phone's way to the server. */
export interface Line {
  readonly send: (request: SimRequest) => Promise<Result<SimReply, OfflineCause>>;
  /** What is under way is no longer waited for; the server may get it all the same. */
  readonly cut: () => void;
}

/** After this silence the phone gives a request up, as `timed-fetch.ts` does. */
const PATIENCE_MS = 35_000;

const MINUTE = 60_000;

export const createLine = (deps: NetworkDeps, name: string): Line => {
  const kinds = NETWORK_FAULTS.filter(deps.isOn);
  const pending = new Set<() => void>();
  const memory: { lastReply: SimReply | null } = { lastReply: null };
  let exchanges = 0;

  return {
    send: (request) =>
      new Promise((resolve) => {
        exchanges += 1;
        const { story } = deps;
        story.count(request.path === "/api/sync" ? "(round trips)" : "(requests for files)");
        const luck = deps.chance.fork("exchange", exchanges);
        const hasFault = luck.next() * 100 < deps.faultsPerHundred();
        const fault = hasFault && kinds.length > 0 ? luck.pick(kinds) : null;
        if (fault) {
          story.count(fault);
          story.tell(() => `the network: ${fault} (${name}, ${request.path})`);
        }
        const end = (result: Result<SimReply, OfflineCause>): void => {
          pending.delete(cut);
          stopWaiting();
          // The first word counts; a promise hears no second one.
          resolve(result);
        };
        const cut = (): void => end(err("unreachable"));
        const stopWaiting = deps.time.after(PATIENCE_MS, () => end(err("timeout")));
        pending.add(cut);
        carry(deps, { name, request, fault, luck, end, memory });
      }),
    cut: () => {
      for (const end of [...pending]) end();
    },
  };
};

/** One request on its way. */
interface Exchange {
  readonly name: string;
  readonly request: SimRequest;
  readonly fault: NetworkFault | null;
  readonly luck: Chance;
  readonly end: (result: Result<SimReply, OfflineCause>) => void;
  readonly memory: { lastReply: SimReply | null };
}

/** The server gets it; its answer, if any. */
const deliver = async (
  { server, story, onAnswer, rights }: NetworkDeps,
  request: SimRequest,
): Promise<SimReply | null> => {
  try {
    const rightsThen = rights();
    const reply = await server.receive(request);
    if (reply) onAnswer(request, reply, rightsThen);
    return reply;
  } catch (error) {
    story.fail("server", `the server threw: ${error instanceof Error ? error.stack : String(error)}`);
    return failed(500);
  }
};

const deliverLater = (deps: NetworkDeps, waitMs: number, { name, request }: Exchange): void => {
  deps.time.after(waitMs, () => {
    deps.story.tell(() => `a copy of a request of ${name} reaches the server only now`);
    void deliver(deps, request);
  });
};

const answer = ({ time }: NetworkDeps, { luck, end }: Exchange, reply: SimReply | null): void => {
  time.after(luck.between(20, 900), () =>
    end(reply ? ok(reply) : err(luck.hits(0.5) ? "unreachable" : "torn")),
  );
};

/** There and back. */
const goThrough = (deps: NetworkDeps, exchange: Exchange, waitMs: number): void => {
  const { request, fault, luck, memory } = exchange;
  deps.time.after(waitMs, () => {
    void deliver(deps, request).then((reply) => {
      const old = request.path === "/api/sync" ? memory.lastReply : null;
      if (reply && request.path === "/api/sync") memory.lastReply = reply;
      if (fault === "oldAnswer" && reply && old) answer(deps, exchange, old);
      else answer(deps, exchange, reply && afterFault(reply, fault, luck));
    });
  });
};

const carry = (deps: NetworkDeps, exchange: Exchange): void => {
  const { time } = deps;
  const { request, fault, luck, end } = exchange;
  const upMs = luck.between(20, 900);
  switch (fault) {
    case "dropRequest":
      if (luck.hits(0.5)) time.after(upMs, () => end(err("unreachable")));
      break;
    case "cutRequest":
      time.after(upMs, () => {
        void deliver(deps, { ...request, body: cutAt(request.body, luck) });
        end(err("unreachable"));
      });
      break;
    case "delay":
      goThrough(deps, exchange, luck.between(5_000, 10 * MINUTE));
      break;
    case "duplicate":
      deliverLater(deps, upMs + luck.between(0, 2 * MINUTE), exchange);
      goThrough(deps, exchange, upMs);
      break;
    case "deliverLate":
      deliverLater(deps, luck.between(MINUTE, 3 * 24 * 60 * MINUTE), exchange);
      if (luck.hits(0.5)) time.after(upMs, () => end(err("unreachable")));
      break;
    case "portal":
    case "html500":
    case "serverError":
    case "tooLarge413":
    case "throttled429":
    case "otherJson":
      // Half of the time our server had taken it before somebody on the way answered in its place.
      if (luck.hits(0.5)) time.after(upMs, () => void deliver(deps, request));
      time.after(upMs + 900, () => end(ok(strangeReply(fault, luck))));
      break;
    default:
      goThrough(deps, exchange, upMs);
  }
};

const afterFault = (reply: SimReply, fault: NetworkFault | null, luck: Chance): SimReply | null => {
  if (fault === "dropAnswer") return null;
  return fault === "cutAnswer" ? { ...reply, body: cutAt(reply.body, luck), isTorn: true } : reply;
};

const cutAt = <Body extends string | Uint8Array<ArrayBuffer>>(body: Body, luck: Chance): Body =>
  body.slice(0, luck.between(0, Math.max(0, body.length - 1))) as Body;

const failed = (status: number): SimReply => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ error: { kind: "failed", reason: "" } }),
});

const HTML = { "content-type": "text/html" };
const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

const strangeReply = (fault: NetworkFault, luck: Chance): SimReply => {
  switch (fault) {
    case "portal":
      return { status: luck.hits(0.8) ? 200 : 401, headers: HTML, body: "<html>Chào mừng đến Wi-Fi</html>" };
    case "html500":
      return { status: luck.pick([500, 502, 504]), headers: HTML, body: "<html>Bad Gateway</html>" };
    case "tooLarge413":
      return { status: 413, headers: luck.hits(0.5) ? HTML : JSON_TYPE, body: '{"error":{}}' };
    case "throttled429":
      return {
        status: luck.pick([429, 503]),
        headers: { ...JSON_TYPE, "retry-after": String(luck.between(0, 300)) },
        body: '{"error":{}}',
      };
    case "otherJson":
      return { status: 200, headers: JSON_TYPE, body: luck.pick(OTHER_JSON) };
    default:
      return failed(500);
  }
};

const OTHER_JSON = [
  '{"ok":true}',
  "[]",
  "null",
  '{"protocol":1,"results":[],"records":[]}',
  '{"protocol":2,"epoch":"01890000-0000-7000-8000-00000000000e","serverTime":0,"results":[],"records":[],"cursors":[],"more":false,"scopes":[],"backedUp":{},"files":[]}',
];
