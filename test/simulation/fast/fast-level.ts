import type { Level } from "../world/world.ts";
import { openFastServer } from "./fast-server.ts";
import { createMemoryShelf } from "./memory-shelf.ts";
import { createPlainLink } from "./plain-link.ts";

/** Phones in memory, the server's own functions on SQLite in memory: everything that waits is a microtask. */
export const fastLevel: Level = {
  name: "fast",
  without: [],
  settle: () => new Promise((resolve) => void setImmediate(resolve)),
  openServer: openFastServer,
  openShelf: async (session, time) => createMemoryShelf(session, time),
  createLink: (line, phone) => createPlainLink(line, () => phone.session),
};
