import { createHttpServerLink } from "../../../src/device/http-server-link.ts";
import type { Fetch } from "../../../src/device/timed-fetch.ts";
import type { ServerLink } from "../../../src/sync/ports.ts";
import type { Line } from "../world/network.ts";
import type { Session, SimReply } from "../world/server.ts";
import { duringWork, endWork, startWork } from "./real-work.ts";

/** The phone's real way to the server, over the simulated network. */
export const createWholeLink = (line: Line, phone: { readonly session: Session | null }): ServerLink => {
  const fetch: Fetch = async (url, init) => {
    const { body } = init;
    // On its way it is the network that takes time, not this machine.
    endWork();
    const sent = await line.send({
      method: init.method ?? "GET",
      path: url,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: body instanceof ArrayBuffer ? new Uint8Array(body) : ((body ?? "") as Uint8Array<ArrayBuffer>),
      session: phone.session,
    });
    startWork();
    if (!sent.ok) throw new TypeError("Failed to fetch");
    return toResponse(sent.value);
  };
  const link = createHttpServerLink(fetch);
  return {
    sync: (request) => duringWork(() => link.sync(request)),
    upload: (file, bytes, note) =>
      duringWork(() =>
        link.upload(file, bytes, async (upload) => {
          // What the page writes down in between may wait for another tab.
          endWork();
          await note(upload);
          startWork();
        }),
      ),
  };
};

const NO_BODY: readonly number[] = [204, 205, 304];

const toResponse = ({ status, headers, body, isTorn }: SimReply): Response => {
  if (NO_BODY.includes(status)) return new Response(null, { status, headers: { ...headers } });
  if (isTorn !== true) return new Response(body, { status, headers: { ...headers } });
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const torn = new ReadableStream<Uint8Array>({
    start: (stream) => {
      stream.enqueue(bytes);
      stream.error(new TypeError("terminated"));
    },
  });
  return new Response(torn, { status, headers: { ...headers } });
};
