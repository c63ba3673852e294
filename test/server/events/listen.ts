import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { addMs, instant } from "../../../src/domain/instant.ts";
import { createVirtualTime } from "../../simulation/world/virtual-time.ts";
import { until } from "../../support/until.ts";
import { type Browser, openWholeServer } from "../support/whole-server.ts";

/** Whatever the server can do without time passing, it does in these turns: its database answers at once. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** The whole server, listening on loopback, with clock and waiting in the test's hands. */
export const openListeningServer = async () => {
  const waiting = createVirtualTime(instant(0), settle);
  const server = await openWholeServer({}, waiting);
  const http = createAdaptorServer({ fetch: server.app.fetch }) as Server;
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    ...server,
    http,
    url,
    settle,
    /** Lets so much time pass, everything that was waited for in its turn. */
    pass: async (ms: number) => {
      server.time.now = addMs(server.time.now, ms);
      await waiting.pass(ms);
    },
    close: async () => {
      server.streams.end();
      http.closeAllConnections();
      if (http.listening) await new Promise((resolve) => http.close(resolve));
      await server.close();
    },
  };
};
export type ListeningServer = Awaited<ReturnType<typeof openListeningServer>>;

export interface Line {
  readonly response: Response;
  /** Every block that came, as it was on the wire, without the first one. */
  readonly blocks: readonly string[];
  /** How it ended; null while it is open. */
  readonly end: () => "closed" | "broken" | null;
  readonly drop: () => void;
}

const readOn = async (response: Response, blocks: string[]): Promise<"closed" | "broken"> => {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const whole = text.split("\n\n");
      text = whole.pop() ?? "";
      blocks.push(...whole);
    }
    return "closed";
  } catch {
    return "broken";
  }
};

/** Opens the line of a signed-in browser over real HTTP, and waits until it stands. */
export const openLine = async ({ url }: ListeningServer, browser: Browser): Promise<Line> => {
  const dropped = new AbortController();
  const headers = { cookie: browser.cookie() ?? "", "accept-encoding": "gzip", accept: "text/event-stream" };
  const response = await fetch(`${url}/api/events`, { headers, signal: dropped.signal });
  const all: string[] = [];
  let ended: "closed" | "broken" | null = null;
  void readOn(response, all).then((how) => {
    ended = how;
  });
  if (response.status === 200) await until(() => all.length > 0, { what: "the line stands" });
  return {
    response,
    get blocks() {
      return all.slice(1);
    },
    end: () => ended,
    drop: () => dropped.abort(),
  };
};

/** The next block is this one; nothing else came before it. */
export const heard = (line: Line, count: number): Promise<readonly string[]> =>
  until(() => line.blocks.length >= count && line.blocks, { what: `${count} messages` });

export const ended = (line: Line): Promise<"closed" | "broken"> =>
  until(() => line.end(), { what: "the line ends" });

export const changed = (...scopes: readonly string[]): string =>
  `event: changed\ndata: ${JSON.stringify({ scopes })}`;
