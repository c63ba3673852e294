import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { removeOldLines } from "./audit/removal.ts";
import { forgetEndedSessions } from "./auth/sessions.ts";
import { forgetOldFailures } from "./auth/throttle.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import type { OpenServer } from "./open-server.ts";
import { removePersons } from "./privacy/remove-persons.ts";

export interface Run {
  readonly server: OpenServer;
  readonly config: Pick<Config, "host" | "port" | "personDays" | "auditDays">;
  readonly log: Log & { readonly flush: () => void };
  readonly onListening: (address: string) => void;
  /** When the database is closed and nothing more will be written. */
  readonly onClosed: () => void;
}

/** Requests under way get so long to finish. */
const DRAIN_MS = 20_000;
const TIDY_EVERY_MS = 60 * 60 * 1000;
/** A photo over a bad link takes minutes; a request that takes longer is broken off and resumed by its phone. */
const LONGEST_REQUEST_MS = 10 * 60 * 1000;
const LONGEST_HEADERS_MS = 30_000;

/** Listens until SIGTERM or SIGINT, then finishes what is under way and closes. */
export const runServer = async ({ server, config, log, onListening, onClosed }: Run): Promise<void> => {
  const http = createAdaptorServer({ fetch: server.app.fetch }) as Server;
  http.requestTimeout = LONGEST_REQUEST_MS;
  http.headersTimeout = LONGEST_HEADERS_MS;

  const failed = await listen(http, config);
  if (failed) {
    process.stderr.write(`${failed}\n`);
    process.exitCode = 1;
    await server.db.destroy();
    return onClosed();
  }
  const address = addressOf(http, config.host);
  log.info({ address }, "listening");
  onListening(address);

  const tidy = setInterval(() => void tidyUp(server, config, log), TIDY_EVERY_MS);
  tidy.unref();

  const signal = await nextSignal();
  log.info({ signal }, "stopping");
  clearInterval(tidy);
  // Open screens would be waited for until they are cut off.
  server.streams.end();
  server.push.end();
  await drain(http);
  server.shelf.pictures?.close();
  await server.reads.flush();
  await server.noteHistory();
  await server.db.destroy();
  onClosed();
  log.info({}, "stopped");
  log.flush();
};

const listen = (http: Server, { host, port }: Run["config"]): Promise<string | null> =>
  new Promise((resolve) => {
    http.once("error", (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === "EADDRINUSE"
          ? `Cổng ${port} đang có chương trình khác dùng; đặt PORT. / Port ${port} is in use; set PORT.`
          : `Không mở được ${host}:${port}: ${error.message} / Cannot listen on ${host}:${port}.`,
      ),
    );
    http.listen(port, host, () => resolve(null));
  });

const addressOf = (http: Server, host: string): string => {
  const bound = http.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  const isEverywhere = host === "0.0.0.0" || host === "::";
  return `http://${isEverywhere || host === "127.0.0.1" ? "localhost" : host}:${port}`;
};

const nextSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
  });

/** No new requests; idle connections end at once, busy ones when they have answered, the rest after a while. */
export const drain = (http: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
    http.close(() => {
      clearTimeout(force);
      resolve();
    });
    http.closeIdleConnections();
  });

/** A failure here harms nobody and is tried again in an hour. */
const tidyUp = async (
  { identity, shelf, makeMoves, noteHistory, history }: OpenServer,
  { personDays, auditDays }: Pick<Config, "personDays" | "auditDays">,
  log: Log,
): Promise<void> => {
  try {
    const now = identity.clock.now();
    await makeMoves();
    await forgetEndedSessions(identity.db, now);
    await forgetOldFailures(identity.db, now);
    await shelf.dropAbandoned();
    await shelf.dailyLimit.forgetOld();
    await removePersons(history, personDays);
    await removeOldLines(history.db, identity.clock, auditDays);
    await noteHistory();
    await shelf.pictures?.catchUp();
  } catch (error) {
    log.error({ err: error }, "tidying up failed");
  }
};
