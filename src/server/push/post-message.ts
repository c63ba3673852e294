import { lookup } from "node:dns";
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import type { LookupFunction } from "node:net";
import type { PushReach } from "./push-reach.ts";

/**
 * taken: the service has it · gone: nobody listens there any more · later: it may be tried again · refused: it never will
 * be taken.
 */
export type Posted = "taken" | "gone" | "later" | "refused";

/** Writes to one push service; never throws, never follows where it points on. */
export type PostMessage = (
  endpoint: URL,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
) => Promise<Posted>;

/** A service that takes longer is down. */
const LONGEST_MS = 10_000;

export const createPostMessage =
  (reach: PushReach, longestMs: number = LONGEST_MS): PostMessage =>
  (endpoint, headers, body) =>
    new Promise((resolve) => {
      if (!reach.mayName(endpoint)) return resolve("refused");
      const send = endpoint.protocol === "https:" ? requestSecure : requestPlain;
      const outgoing = send(endpoint, {
        method: "POST",
        headers: { ...headers, "Content-Length": String(body.length) },
        signal: AbortSignal.timeout(longestMs),
        // A socket of its own: one that is kept was let through by an earlier look.
        agent: false,
        lookup: lookUpWithin(reach),
      });
      outgoing.on("error", () => resolve("later"));
      outgoing.on("response", (response) => {
        // Not one byte of what it says is read.
        response.destroy();
        resolve(postedAs(response.statusCode ?? 0));
      });
      outgoing.end(body);
    });

const postedAs = (status: number): Posted => {
  if (status >= 200 && status < 300) return "taken";
  if (status === 404 || status === 410) return "gone";
  return status === 429 || status >= 500 ? "later" : "refused";
};

/** The addresses of a name, only if every one of them may be reached: what was looked at is what is connected to. */
const lookUpWithin =
  (reach: PushReach): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "");
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => reach.mayConnect(address)))
        return callback(new Error(`${hostname} is nowhere that this server may reach`), "");
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
