import { failureOfStatus } from "../../../src/device/timed-fetch.ts";
import type { Json } from "../../../src/domain/canonical-json.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { offline } from "../../../src/sync/link-failure.ts";
import type { ServerLink } from "../../../src/sync/ports.ts";
import type { Line } from "../world/network.ts";
import type { Session, SimReply } from "../world/server.ts";

/**
 * The way to the server without HTTP's machinery: what `http-server-link.ts` makes of status, type and torn bodies, said
 * in one place for speed. The slow level goes through the real one.
 */
export const createPlainLink = (line: Line, session: () => Session | null): ServerLink => ({
  sync: async (request) => {
    const sent = await line.send({
      method: "POST",
      path: "/api/sync",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      session: session(),
    });
    if (!sent.ok) return err(offline(sent.error));
    const reply = sent.value;
    if (reply.isTorn === true) return err(offline("torn"));
    const failure = failureOf(reply);
    if (failure) return err(isJson(reply) || failure.kind === "offline" ? failure : offline("notOurs"));
    if (!isAnswer(reply)) return err(offline("notOurs"));
    try {
      return ok(JSON.parse(String(reply.body)) as Json);
    } catch {
      return err(offline("torn"));
    }
  },
  upload: async (file, bytes, note) => {
    const sent = await line.send({
      method: "POST",
      path: "/files",
      headers: { file: file.file },
      body: new Uint8Array(bytes),
      session: session(),
    });
    if (!sent.ok) {
      await note({ url: "/files/begun", offset: 0 });
      return err(offline(sent.error));
    }
    const reply = sent.value;
    if (reply.status === 204 && reply.headers["loa-stored"] === file.file) return ok(undefined);
    const failure = failureOf(reply);
    if (failure) return err(failure);
    return err(
      reply.status >= 400 && isJson(reply) ? { kind: "refused", status: reply.status } : offline("notOurs"),
    );
  },
});

const failureOf = ({ status, headers }: SimReply) =>
  failureOfStatus({ status, headers: new Headers({ ...headers }) });

/** 403 carries what a revoked device is told. */
const isAnswer = (reply: SimReply): boolean =>
  (reply.status === 200 || reply.status === 403) && isJson(reply);

const isJson = ({ headers }: SimReply): boolean =>
  (headers["content-type"] ?? "").startsWith("application/json");
