import type { Level } from "../world/world.ts";
import { createDexieShelf } from "./dexie-shelf.ts";
import { createWholeLink } from "./http-link.ts";
import { settleWork } from "./real-work.ts";
import { openWholeServer } from "./whole-server.ts";

/** Phones on Dexie, the real application over HTTP's own objects, a real SQLite file. */
export const wholeLevel: Level = {
  name: "whole",
  without: ["handOver"],
  settle: settleWork,
  openServer: openWholeServer,
  openShelf: createDexieShelf,
  createLink: createWholeLink,
};
