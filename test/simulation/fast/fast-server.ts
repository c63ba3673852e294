import Sqlite from "better-sqlite3";
import { Kysely } from "kysely";
import { instant } from "../../../src/domain/instant.ts";
import { SyncRequest } from "../../../src/domain/wire.ts";
import { beginEpoch } from "../../../src/server/history/begin-epoch.ts";
import { type History, openHistory } from "../../../src/server/history/history.ts";
import type { Tables } from "../../../src/server/store/tables.ts";
import { revokedRound } from "../../../src/server/sync/revoked-round.ts";
import { syncRound } from "../../../src/server/sync/sync-round.ts";
import type { Chance } from "../world/chance.ts";
import type { Registry } from "../world/people.ts";
import { readFacts } from "../world/read-facts.ts";
import type { SimReply, SimRequest, SimServer } from "../world/server.ts";
import type { VirtualTime } from "../world/virtual-time.ts";
import { freshDatabase, keyFolder } from "./fresh-database.ts";
import { writeIdentities } from "./identity-rows.ts";
import { decideCustody, takeHandOver } from "./offices.ts";
import { createSimDialect, createTurnstile, type Touch } from "./sim-dialect.ts";
import { type Disk, takeFile } from "./take-file.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };

export interface FastServerDeps {
  readonly time: VirtualTime;
  readonly registry: Registry;
  readonly chance: Chance;
  /** True: requests give way to each other between statements and transactions. */
  readonly interleaves: boolean;
  /** Records in one page of an answer. */
  readonly pageRecords: number;
}

/** A server process: lives until the machine dies, then nothing of it ever answers again. */
interface Process {
  readonly history: History;
}

/**
 * The server's own functions from the request's text to the answer's text, over its own schema and queries on an SQLite
 * database in memory. Only HTTP, sessions and the bytes of files are replaced.
 */
export const openFastServer = async (deps: FastServerDeps): Promise<SimServer> => {
  const { time, registry, chance } = deps;
  const disk: Disk = { sqlite: new Sqlite(await freshDatabase(time)), files: new Set(), journal: [] };
  const snapshots: (Pick<Disk, "files" | "journal"> & { readonly bytes: Buffer })[] = [];
  let life = 0;
  let isUp = false;
  let processes: readonly Process[] = [];
  let turnstile = createTurnstile();
  let touchesLeft: number | null = null;
  let hasTwo = false;
  let aligned = -1;
  let broken: (() => void)[] = [];

  const die = (): void => {
    life += 1;
    isUp = false;
    touchesLeft = null;
    if (disk.sqlite.inTransaction) disk.sqlite.exec("rollback");
    for (const tell of broken.splice(0)) tell();
  };

  const touchOf =
    (mine: number): Touch =>
    () => {
      if (mine !== life) return forever();
      if (touchesLeft !== null) {
        touchesLeft -= 1;
        if (touchesLeft <= 0) {
          die();
          return forever();
        }
      }
      if (deps.interleaves && isUp && chance.hits(0.04))
        return time.wait(chance.between(1, 400)).then(() => (mine === life ? undefined : forever()));
      return undefined;
    };

  const openProcess = async (): Promise<Process> => {
    const dialect = createSimDialect(disk.sqlite, turnstile, touchOf(life));
    const db = new Kysely<Tables>({ dialect });
    const opened = await openHistory(db, keyFolder, time);
    const history: History = {
      ...opened,
      get epoch() {
        return opened.epoch;
      },
      book: {
        read: () => disk.journal,
        append: (line) => {
          disk.journal = [...disk.journal, line];
        },
      },
    };
    return { history };
  };

  const start = async (): Promise<void> => {
    turnstile = createTurnstile();
    const asked = touchesLeft;
    touchesLeft = null;
    processes = [await openProcess(), await openProcess()];
    // What a restore replays out of the journal.
    writeIdentities(disk.sqlite, registry, time.now());
    aligned = registry.version;
    touchesLeft = asked;
    isUp = true;
  };

  /** What the server's own tables say of people and devices; between transactions, as everybody else. */
  const alignIdentities = async (): Promise<void> => {
    if (aligned === registry.version) return;
    await turnstile.enter();
    writeIdentities(disk.sqlite, registry, time.now());
    aligned = registry.version;
    turnstile.leave();
  };

  const answer = async ({ history }: Process, request: SimRequest): Promise<SimReply> => {
    if (!request.session) return refusal(401, "signedOut");
    await alignIdentities();
    if (request.path === "/files")
      return takeFile(history, registry.senderOf(request.session), request, disk);
    const parsed = SyncRequest.safeParse(parseJson(request.body));
    if (!parsed.success) return refusal(400, "malformed");
    const { user, device } = request.session;
    if (parsed.data.user !== user || parsed.data.device !== device) return refusal(401, "signedOut");
    const sender = registry.senderOf(request.session);
    const taking = { history, log, pageRecords: deps.pageRecords };
    return sender.isRevoked === true
      ? json(403, await revokedRound(taking, sender, parsed.data, REVOKED))
      : json(200, await syncRound(taking, sender, parsed.data));
  };

  await start();
  return {
    isUp: () => isUp,
    receive: (request) => {
      if (!isUp) return Promise.resolve(null);
      const chosen = processes[hasTwo ? chance.between(0, 1) : 0] as Process;
      return new Promise((resolve, reject) => {
        const tell = (): void => resolve(null);
        broken = [...broken, tell];
        answer(chosen, request)
          .then(resolve, reject)
          .finally(() => {
            broken = broken.filter((other) => other !== tell);
          });
      });
    },
    crash: async (touches) => {
      if (touches === 0) die();
      else touchesLeft = touches;
    },
    start,
    useTwoProcesses: async (isOn) => {
      hasTwo = isOn;
    },
    decideCustody: async (decision) => {
      await alignIdentities();
      await decideCustody((processes[0] as Process).history, registry, decision);
    },
    takeHandOver: async (by, file) => {
      await alignIdentities();
      await takeHandOver({ history: (processes[0] as Process).history, log, disk, registry }, by, file);
    },
    backUp: async () => {
      if (disk.sqlite.inTransaction) return snapshots.length - 1;
      return snapshots.push({ bytes: disk.sqlite.serialize(), files: disk.files, journal: disk.journal }) - 1;
    },
    putBack: async (snapshot, how) => {
      const found = snapshots[snapshot];
      if (!found) return;
      die();
      disk.sqlite.close();
      disk.sqlite = new Sqlite(Buffer.from(found.bytes));
      disk.files = found.files;
      if (how === "rolledBack") disk.journal = found.journal;
      await start();
      if (how === "restored") {
        // What the command does before anything is answered.
        isUp = false;
        const { history } = processes[0] as Process;
        await beginEpoch({ history, log }, history.epoch, "restored");
        isUp = true;
      }
    },
    look: async () => {
      if (disk.sqlite.inTransaction) throw new Error("nobody looks while a transaction is open");
      return readFacts(disk.sqlite);
    },
    close: async () => {
      die();
      disk.sqlite.close();
    },
  };
};

const forever = (): Promise<void> => new Promise(() => {});

const parseJson = (body: SimRequest["body"]): unknown => {
  try {
    return JSON.parse(typeof body === "string" ? body : Buffer.from(body).toString("utf8"));
  } catch {
    return null;
  }
};

const REVOKED = { what: "device", at: instant(0), until: instant(Date.UTC(2040, 0)), keptBy: null } as const;

const json = (status: number, body: unknown): SimReply => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

const refusal = (status: number, kind: string): SimReply => json(status, { error: { kind, reason: "" } });
