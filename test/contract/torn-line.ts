import { gunzipSync } from "node:zlib";
import type { Fetch } from "../../src/device/timed-fetch.ts";
import type { TestServer } from "../server/test-server.ts";
import type { Writer } from "../support/builders/people.ts";

/** Where a line breaks: so many bytes before the end of what goes or of what comes, silently or with an error. */
export interface Cut {
  readonly in: "request" | "answer";
  /** From 1. */
  readonly missing: number;
  /** `ends`: what came looks whole to whoever reads it · `breaks`: reading fails. */
  readonly how: "ends" | "breaks";
}

/** How bytes look on the line. */
export type Packing = "plain" | "gzip";

/** A line to the real application that is cut once, and dead from then on until it is mended. */
export interface TornLine {
  readonly fetch: Fetch;
  readonly cutNext: (cut: Cut) => void;
  readonly mend: () => void;
  /** Bytes of body that went and came in the first exchange, as they look on the line. */
  readonly firstSizes: () => Readonly<Record<Cut["in"], number>>;
}

type Bytes = Uint8Array<ArrayBuffer>;

interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Bytes;
}

export const createTornLine = (server: TestServer, writer: Writer, packing: Packing): TornLine => {
  let cut: Cut | null = null;
  let isDead = false;
  let firstSizes = { request: 0, answer: 0 };
  /** What the server said to the first request that it took whole; a cut of it at another byte is the same answer. */
  let firstHeard: Heard | null = null;

  const ask = async (path: string, headers: Headers, body: Bytes | ReadableStream<Bytes>): Promise<Heard> => {
    const init = { method: "POST", headers: Object.fromEntries(headers), body, duplex: "half" };
    const answered = await server.request(writer, path, init as RequestInit);
    const bytes = new Uint8Array(await answered.arrayBuffer());
    return { status: answered.status, headers: answered.headers, bytes };
  };

  const carry = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    const body = bodyOnLine(init, headers, packing);
    if (packing === "gzip") headers.set("Accept-Encoding", "gzip");

    if (cut?.in === "request") {
      const heard = await ask(path, headers, torn(body, cut));
      // A caller who hung up while sending hears nothing.
      if (cut.how === "breaks") throw new TypeError("the line broke");
      return answerOnLine(heard, whole(heard.bytes));
    }
    const heard = cut && firstHeard ? firstHeard : await ask(path, headers, body);
    if (firstHeard === null) firstSizes = { request: body.byteLength, answer: heard.bytes.byteLength };
    firstHeard ??= heard;
    return answerOnLine(heard, cut ? torn(heard.bytes, cut) : whole(heard.bytes));
  };

  return {
    fetch: async (path, init) => {
      if (isDead) throw new TypeError("the line is dead");
      isDead = cut !== null;
      return await carry(path, init);
    },
    cutNext: (next) => {
      cut = next;
      isDead = false;
    },
    mend: () => {
      cut = null;
      isDead = false;
    },
    firstSizes: () => firstSizes,
  };
};

const bodyOnLine = (init: RequestInit, headers: Headers, packing: Packing): Bytes => {
  const body = init.body as Bytes;
  if (packing === "gzip" || headers.get("Content-Encoding") !== "gzip") return body;
  headers.delete("Content-Encoding");
  return new Uint8Array(gunzipSync(body));
};

/** Unpacked as a browser does it before anybody sees a byte. */
const answerOnLine = ({ status, headers }: Heard, received: ReadableStream<Bytes>): Response => {
  const isPacked = headers.get("Content-Encoding") === "gzip";
  return new Response(isPacked ? received.pipeThrough(new DecompressionStream("gzip")) : received, {
    status,
    headers,
  });
};

const whole = (bytes: Bytes): ReadableStream<Bytes> => streamOf(bytes, false);

const torn = (bytes: Bytes, { missing, how }: Cut): ReadableStream<Bytes> =>
  streamOf(bytes.slice(0, Math.max(0, bytes.byteLength - missing)), how === "breaks");

const streamOf = (bytes: Bytes, breaks: boolean): ReadableStream<Bytes> => {
  let isSent = bytes.byteLength === 0;
  return new ReadableStream({
    pull: (controller) => {
      if (!isSent) controller.enqueue(bytes);
      else if (breaks) controller.error(new TypeError("the line broke"));
      else controller.close();
      isSent = true;
    },
  });
};
