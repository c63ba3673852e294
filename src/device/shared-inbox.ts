import type { ActivityId } from "../domain/activity/activity.ts";
import type { UserId } from "../domain/user.ts";

/** A file that another app shared into this one and that lies in no draft yet (tệp được chia sẻ). Its bytes lie apart. */
export interface SharedFileRow {
  readonly name: string;
  readonly type: string;
  readonly sizeBytes: number;
  readonly lastModified: number;
  /** Who saw it first; nobody while nobody is signed in. */
  readonly user?: UserId | undefined;
  /** The draft that it is on its way into: a page that is killed goes on with that one. */
  readonly draft?: ActivityId | undefined;
}

/** As {@link SharedFileRow}, with its place in the inbox. */
export interface SharedFile extends SharedFileRow {
  readonly id: number;
}

type Home = Pick<IDBFactory, "open">;

const NAME = "loa-inbox";
const STORES = ["files", "bytes"];

// By hand and not by Dexie: the service worker writes here, and it has a few hundred bytes for that.
const openInbox = (home: Home): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = home.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store, { autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Answers when all of `work` is on disk. */
const inInbox = async <Answer>(
  home: Home,
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore, bytes: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> => {
  const db = await openInbox(home);
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORES, mode, { durability: "strict" });
      const asked = work(transaction.objectStore("files"), transaction.objectStore("bytes"));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
};

/** Keeps what was shared, one file after the other: a phone has no memory for twenty photos at once. */
export const keepShared = async (home: Home, shared: readonly File[]): Promise<void> => {
  for (const file of shared) {
    const { name, type, size: sizeBytes, lastModified } = file;
    const content = await file.arrayBuffer();
    await inInbox(home, "readwrite", (files, bytes) => {
      files.add({ name, type, sizeBytes, lastModified });
      // Both stores count alike, because nothing is ever added to one alone.
      return bytes.add(content);
    });
  }
};

/**
 * The files of this user, in the order in which they came, without their bytes. Those that nobody had seen are theirs
 * from now on. `redirect` says for which draft each is meant.
 */
export const claimShared = async (
  home: Home,
  user: UserId,
  redirect: (row: SharedFileRow) => ActivityId | undefined,
): Promise<readonly SharedFile[]> => {
  const found: SharedFile[] = [];
  await inInbox(home, "readwrite", (files) => {
    const walk = files.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return;
      const { draft: _before, ...row } = cursor.value as SharedFileRow;
      if ((row.user ?? user) === user) {
        const draft = redirect(cursor.value);
        const mine = { ...row, user, ...(draft && { draft }) };
        cursor.update(mine);
        found.push({ ...mine, id: Number(cursor.key) });
      }
      cursor.continue();
    };
    return walk;
  });
  return found;
};

/** Null when it is no longer there. */
export const readShared = async (home: Home, id: number): Promise<ArrayBuffer | null> => {
  const bytes: ArrayBuffer | undefined = await inInbox(home, "readonly", (_files, stored) => stored.get(id));
  return bytes ?? null;
};

export const forgetShared = async (home: Home, id: number): Promise<void> => {
  await inInbox(home, "readwrite", (files, bytes) => {
    files.delete(id);
    return bytes.delete(id);
  });
};

/** Lets go of everything that this user, or nobody yet, has seen here. What a colleague of the same phone has seen stays. */
export const clearShared = async (home: Home, user: UserId): Promise<void> => {
  await inInbox(home, "readwrite", (files, bytes) => {
    const walk = files.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return;
      const { user: seenBy = user } = cursor.value as SharedFileRow;
      if (seenBy === user) {
        cursor.delete();
        bytes.delete(cursor.key);
      }
      cursor.continue();
    };
    return walk;
  });
};
