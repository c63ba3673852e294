import { sign } from "node:crypto";
import type { Instant } from "../../domain/instant.ts";
import type { VapidKey } from "./vapid-key.ts";

/** Push services take no token that is good for longer than a day (RFC 8292, 2). */
const GOOD_FOR_S = 12 * 60 * 60;

/**
 * The header with which a push service learns who sends. `contact`: `mailto:` or `https:`, whom its people may write to;
 * null: none is told, which Apple's service refuses.
 */
export const vapidHeader = (
  { privateKey, publicKey }: VapidKey,
  endpoint: URL,
  contact: string | null,
  now: Instant,
): string => {
  const claims = {
    aud: endpoint.origin,
    exp: Math.floor(now / 1000) + GOOD_FOR_S,
    ...(contact === null ? {} : { sub: contact }),
  };
  const signed = `${inBase64Url({ typ: "JWT", alg: "ES256" })}.${inBase64Url(claims)}`;
  const signature = sign("sha256", Buffer.from(signed), { key: privateKey, dsaEncoding: "ieee-p1363" });
  return `vapid t=${signed}.${signature.toString("base64url")}, k=${publicKey}`;
};

const inBase64Url = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
