import { once } from "node:events";
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request as requestOverHttp,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What the network does to one request. */
export type Behaviour =
  | { readonly kind: "pass" }
  /** A hotel's or a café's page instead of the answer: HTML, status 200. The server is not asked. */
  | { readonly kind: "captivePortal"; readonly html?: string }
  /** The server does its work; of its answer the first bytes of the body arrive, then the connection is gone. */
  | { readonly kind: "cutAnswer"; readonly afterBytes: number }
  /** The first bytes of the request's body reach the server, then both connections are gone. */
  | { readonly kind: "cutRequest"; readonly afterBytes: number }
  /** The server does its work; nothing of its answer arrives. */
  | { readonly kind: "loseAnswer" }
  | { readonly kind: "delay"; readonly ms: number }
  /** Waits for the promise, then does what it says: lets a test decide the moment without a clock. */
  | { readonly kind: "hold"; readonly until: Promise<Behaviour> }
  /** An answer of somebody in between, such as 500 or 502; the server is not asked. */
  | { readonly kind: "fail"; readonly status: number; readonly body?: string }
  /** The connection is closed at once, as without a network. */
  | { readonly kind: "drop" };

export interface ProxiedRequest {
  readonly method: string;
  /** Path with query, as the client asked. */
  readonly path: string;
  /** 0 for the first request since the start of the proxy. */
  readonly index: number;
}

export type Script = (request: ProxiedRequest) => Behaviour;

export interface SeenRequest extends ProxiedRequest {
  readonly behaviour: Behaviour["kind"];
  /** Bytes of its body that reached the server so far. */
  readonly upBytes: number;
  /** Where in the file a PATCH says that its body begins; null for others. */
  readonly uploadOffset: number | null;
}

export interface LyingProxy {
  readonly url: string;
  /** How requests fare from now on; those under way keep what they were given. */
  readonly follow: (script: Script) => void;
  /** Every request seen, in order, with what was done to it. */
  readonly seen: () => readonly SeenRequest[];
  /** Bytes of bodies: up from the client to the server, down from the server to the client. */
  readonly bytes: () => { readonly up: number; readonly down: number };
  readonly close: () => Promise<void>;
}

export const PASS: Behaviour = { kind: "pass" };

/** Does one thing to the first `count` requests that match, and passes all others. */
export const firstRequests = (
  count: number,
  matches: (request: ProxiedRequest) => boolean,
  behaviour: Behaviour,
): Script => {
  let left = count;
  return (request) => {
    if (left === 0 || !matches(request)) return PASS;
    left -= 1;
    return behaviour;
  };
};

const PORTAL_HTML = "<!doctype html><title>Wi-Fi</title><p>Vui lòng đăng nhập để dùng Wi-Fi miễn phí.</p>";

/** A loopback HTTP proxy in front of the server at `targetUrl` that does to each request what its script says. */
export const startLyingProxy = async (targetUrl: string): Promise<LyingProxy> => {
  const target = new URL(targetUrl);
  const bytes = { up: 0, down: 0 };
  const seen: { -readonly [Name in keyof SeenRequest]: SeenRequest[Name] }[] = [];
  const noted = new WeakMap<IncomingMessage, { upBytes: number }>();
  let script: Script = () => PASS;

  const askServer = (from: IncomingMessage): ClientRequest =>
    // The Host header stays the client's, or the server would see a foreign Origin.
    requestOverHttp({
      host: target.hostname,
      port: target.port,
      method: from.method,
      path: from.url,
      headers: from.headers,
      agent: false,
    });

  const forward = (from: IncomingMessage, to: ServerResponse, limits: Limits): void => {
    const upstream = askServer(from);
    const cut = () => {
      upstream.destroy();
      to.socket?.destroy();
    };
    upstream.once("error", cut);
    to.once("close", () => upstream.destroy());

    pipeUpTo(from, upstream, limits.upBytes, (size) => {
      bytes.up += size;
      const note = noted.get(from);
      if (note) note.upBytes += size;
    }).then((wasCut) => wasCut && cut(), cut);

    upstream.once("response", (answer) => {
      if (limits.downBytes === 0) {
        answer.resume().once("end", cut).once("error", cut);
        return;
      }
      to.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      to.flushHeaders();
      pipeUpTo(answer, to, limits.downBytes, (size) => {
        bytes.down += size;
      }).then((wasCut) => wasCut && cut(), cut);
    });
  };

  const lie = (to: ServerResponse, status: number, contentType: string, body: string): void => {
    bytes.down += Buffer.byteLength(body);
    to.writeHead(status, { "content-type": contentType, connection: "close" }).end(body);
  };

  const behave = async (behaviour: Behaviour, from: IncomingMessage, to: ServerResponse): Promise<void> => {
    switch (behaviour.kind) {
      case "pass":
        return forward(from, to, NO_LIMITS);
      case "cutAnswer":
        return forward(from, to, { ...NO_LIMITS, downBytes: behaviour.afterBytes });
      case "loseAnswer":
        return forward(from, to, { ...NO_LIMITS, downBytes: 0 });
      case "cutRequest":
        return forward(from, to, { ...NO_LIMITS, upBytes: behaviour.afterBytes });
      case "delay":
        await wait(behaviour.ms);
        return forward(from, to, NO_LIMITS);
      case "hold":
        return behave(await behaviour.until, from, to);
      case "captivePortal":
        return lie(to, 200, "text/html; charset=utf-8", behaviour.html ?? PORTAL_HTML);
      case "fail":
        return lie(to, behaviour.status, "text/plain; charset=utf-8", behaviour.body ?? "");
      case "drop":
        from.socket.destroy();
    }
  };

  const proxy = createServer((from, to) => {
    const request = { method: from.method ?? "GET", path: from.url ?? "/", index: seen.length };
    const behaviour = script(request);
    const offset = from.headers["upload-offset"];
    const uploadOffset = offset === undefined ? null : Number(offset);
    const note = { ...request, behaviour: behaviour.kind, upBytes: 0, uploadOffset };
    seen.push(note);
    noted.set(from, note);
    from.once("error", () => to.destroy());
    behave(behaviour, from, to).catch(() => to.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");

  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    follow: (next) => {
      script = next;
    },
    seen: () => seen,
    bytes: () => ({ ...bytes }),
    close: async () => {
      const closed = once(proxy, "close");
      proxy.close();
      proxy.closeAllConnections();
      await closed;
    },
  };
};

interface Limits {
  readonly upBytes: number;
  readonly downBytes: number;
}

const NO_LIMITS: Limits = { upBytes: Number.POSITIVE_INFINITY, downBytes: Number.POSITIVE_INFINITY };

/**
 * Copies at most `limit` bytes, each chunk only after the last has really left. Says whether the stream was cut; one that
 * is no longer than the limit ends as it should.
 */
const pipeUpTo = async (
  from: IncomingMessage,
  to: ClientRequest | ServerResponse,
  limit: number,
  count: (sizeBytes: number) => void,
): Promise<boolean> => {
  let left = limit;
  for await (const chunk of from as AsyncIterable<Buffer>) {
    const part = chunk.subarray(0, left);
    left -= part.length;
    count(part.length);
    if (part.length > 0)
      await new Promise<void>((resolve, reject) =>
        to.write(part, (error) => (error ? reject(error) : resolve())),
      );
    if (part.length < chunk.length) return true;
  }
  to.end();
  return false;
};
