import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely } from "kysely";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import { SyncRequest } from "../../../src/domain/wire.ts";
import { destinationOf, isDelivered, keepApart } from "../../../src/server/files/delivery.ts";
import { recordStoredFile } from "../../../src/server/files/record-stored-file.ts";
import { type History, openHistory } from "../../../src/server/history/history.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { replaceEpoch } from "../../../src/server/store/epoch.ts";
import { openDatabase } from "../../../src/server/store/open-database.ts";
import type { Tables } from "../../../src/server/store/tables.ts";
import { syncRound } from "../../../src/server/sync/sync-round.ts";
import type { Chance } from "../world/chance.ts";
import { type Registry, UNITS_BEFORE } from "../world/people.ts";
import { readFacts } from "../world/read-facts.ts";
import type { SimReply, SimRequest, SimServer } from "../world/server.ts";
import type { VirtualTime } from "../world/virtual-time.ts";
import { createSimDialect, createTurnstile, type Touch } from "./sim-dialect.ts";

/** Holds the sealing key only. */
const keyFolder = mkdtempSync(join(tmpdir(), "loa-simulation-"));
writeFileSync(join(keyFolder, "secret.key"), Buffer.alloc(32, 7));
process.once("exit", () => rmSync(keyFolder, { recursive: true, force: true }));

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

interface Disk {
  sqlite: Sqlite.Database;
  files: ReadonlySet<Sha256>;
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
  const disk: Disk = { sqlite: new Sqlite(await freshDatabase(time)), files: new Set() };
  const snapshots: { readonly bytes: Buffer; readonly files: ReadonlySet<Sha256> }[] = [];
  let life = 0;
  let isUp = false;
  let processes: readonly Process[] = [];
  let turnstile = createTurnstile();
  let touchesLeft: number | null = null;
  let hasTwo = false;
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
    return { history: await openHistory(db, keyFolder, time) };
  };

  const start = async (): Promise<void> => {
    turnstile = createTurnstile();
    const asked = touchesLeft;
    touchesLeft = null;
    processes = [await openProcess(), await openProcess()];
    touchesLeft = asked;
    isUp = true;
  };

  const answer = async ({ history }: Process, request: SimRequest): Promise<SimReply> => {
    if (!request.session) return refusal(401, "signedOut");
    if (request.path === "/files") return takeFile(history, request, disk, registry);
    const parsed = SyncRequest.safeParse(parseJson(request.body));
    if (!parsed.success) return refusal(400, "malformed");
    const { user, device } = request.session;
    if (parsed.data.user !== user || parsed.data.device !== device) return refusal(401, "signedOut");
    const sender = registry.senderOf(request.session);
    return json(200, await syncRound({ history, log, pageRecords: deps.pageRecords }, sender, parsed.data));
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
    backUp: async () => {
      if (disk.sqlite.inTransaction) return snapshots.length - 1;
      return snapshots.push({ bytes: disk.sqlite.serialize(), files: disk.files }) - 1;
    },
    putBack: async (snapshot, how) => {
      const found = snapshots[snapshot];
      if (!found) return;
      die();
      disk.sqlite.close();
      disk.sqlite = new Sqlite(Buffer.from(found.bytes));
      disk.files = found.files;
      await start();
      if (how === "restored") {
        // What the command does before anything is answered.
        isUp = false;
        const { history } = processes[0] as Process;
        await replaceEpoch(history.db, history.epoch, "restored", time.now());
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

const json = (status: number, body: unknown): SimReply => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

const refusal = (status: number, kind: string): SimReply => json(status, { error: { kind, reason: "" } });

/** A whole file in one piece: what `file-shelf.ts` does between the last byte and the confirmation. */
const takeFile = async (
  history: History,
  { headers, body, session }: SimRequest,
  disk: Disk,
  registry: Registry,
): Promise<SimReply> => {
  if (!session) return refusal(401, "signedOut");
  const sender = registry.senderOf(session);
  const file = headers["file"] as Sha256;
  const stored: SimReply = { status: 204, headers: { "loa-stored": file }, body: "" };
  if (await isDelivered(history.db, sender, file)) return stored;
  const destination = await destinationOf(history.db, sender, file);
  if (!destination) return refusal(404, "notFound");
  const bytes = Buffer.from(body);
  if (createHash("sha256").update(bytes).digest("hex") !== file) return refusal(460, "mismatch");
  disk.files = new Set([...disk.files, file]);
  const facts = { file, type: "image/jpeg", sizeBytes: bytes.length, storedAt: history.clock.now() } as const;
  await recordStoredFile(history.db, facts, destination.scopes);
  if (destination.isApart) await keepApart(history.db, file, sender.device, facts.storedAt);
  return stored;
};

let template: Promise<Buffer> | null = null;

/** The newest schema with the units published, made once for every scenario of this process. */
const freshDatabase = async (time: VirtualTime): Promise<Buffer> => {
  template ??= makeTemplate(time);
  return Buffer.from(await template);
};

const makeTemplate = async (time: VirtualTime): Promise<Buffer> => {
  const sqlite = new Sqlite(":memory:");
  const start = time.now();
  const dialect = createSimDialect(sqlite, createTurnstile(), () => undefined);
  const db = await openDatabase({ dialect });
  const history = await openHistory(db, keyFolder, { now: () => start });
  await publishRecords(
    history,
    UNITS_BEFORE.map((unit) => ({
      scope: scopeOf(unit.tenures[0]?.parent ?? unit.id, "published"),
      collection: "unit",
      id: idOfUnit(unit.id),
      fields: { document: unit as unknown as Json },
    })),
  );
  const bytes = sqlite.serialize();
  sqlite.close();
  return bytes;
};

const idOfUnit = (name: string): RecordId => {
  const hex = createHash("sha256").update(name).digest("hex");
  return `01890000-0000-7000-8000-${hex.slice(0, 12)}` as RecordId;
};
