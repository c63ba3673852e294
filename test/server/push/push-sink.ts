import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { PushReach } from "../../../src/server/push/push-reach.ts";

interface Arrived {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A push service on loopback, which no server would be let to reach outside a test; it answers as it is told. */
export const openPushSink = async () => {
  const arrived: Arrived[] = [];
  const answers: (number | "silence")[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    arrived.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(pieces) });
    const answer = answers.shift() ?? 201;
    if (answer === "silence") return;
    response
      .writeHead(answer, answer >= 300 && answer < 400 ? { location: "http://localhost:1/" } : {})
      .end();
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const reach: PushReach = {
    mayName: ({ origin }) => origin === url,
    mayConnect: (address) => address === "127.0.0.1" || address === "::1",
  };
  return {
    url,
    reach,
    arrived,
    /** The next requests are answered so; then with 201 again. */
    answerNext: (...next: readonly (number | "silence")[]) => void answers.push(...next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
export type PushSink = Awaited<ReturnType<typeof openPushSink>>;
