import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { CollectionName, RecordId } from "../../domain/change.ts";
import { may } from "../../domain/permission.ts";
import { registerNames } from "../../domain/register.ts";
import { ScopeId } from "../../domain/scope.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { Database } from "../store/open-database.ts";
import { readRecordHistory } from "../story/read-record-history.ts";
import { refuse } from "./refusal.ts";

const Before = z.pipe(
  z.string().check(z.regex(/^\d{1,12}$/)),
  z.transform((digits: string) => Number(digits)),
);

/** Collections whose history people read; plans, units and people have theirs elsewhere. */
const TOLD: ReadonlySet<CollectionName> = new Set([
  "activity",
  "evidence",
  "review",
  "comment",
  "unitSettings",
  ...registerNames,
]);

/** GET /api/history/:scope/:collection/:id, behind the session. What is foreign and what is unknown look alike (S7). */
export const recordHistoryApi = ({ db }: { readonly db: Database }): Hono<SessionEnv> =>
  new Hono<SessionEnv>().get("/:scope/:collection/:id", async (c) => {
    const before = Before.safeParse(c.req.query("before"));
    const scope = ScopeId.safeParse(c.req.param("scope"));
    const collection = CollectionName.safeParse(c.req.param("collection"));
    const id = RecordId.safeParse(c.req.param("id"));
    if (!scope.success || !collection.success || !id.success || !TOLD.has(collection.data))
      return notFound(c);
    if (!may(c.get("actor"), { kind: "readScope", scope: scope.data })) return notFound(c);

    const history = await readRecordHistory(db, {
      scope: scope.data,
      collection: collection.data,
      id: id.data,
      before: before.success ? before.data : null,
    });
    if (!history) return notFound(c);
    c.header("Cache-Control", "no-store");
    return c.json(history);
  });

const notFound = (c: Context): Response => refuse(c, "notFound", "Không tìm thấy bản ghi.");
