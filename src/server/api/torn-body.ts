import type { MiddlewareHandler } from "hono";

/** How far the body is read ahead of whoever stores it. */
const READ_AHEAD_BYTES = 256 * 1024;

/**
 * A body that is cut off ends where it was cut, instead of failing and taking with it what had arrived: on a link that
 * breaks every few seconds these bytes are all that gets through (S28). For doors only that ask the bytes themselves
 * whether they are whole. Stands first, because reading begins here.
 */
export const endTornBody: MiddlewareHandler = async (c, next) => {
  const { body, headers, method, url } = c.req.raw;
  if (body) c.req.raw = new Request(url, { method, headers, body: endWhereTorn(body), duplex: "half" });
  await next();
};

const endWhereTorn = (body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const chunk = await reader.read().catch(() => null);
        if (chunk?.value) controller.enqueue(chunk.value);
        else controller.close();
      },
      cancel: (reason) => reader.cancel(reason),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: READ_AHEAD_BYTES }),
  );
};
