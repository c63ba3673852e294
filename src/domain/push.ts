import * as z from "zod/mini";

/** `bytes` bytes in base64url, without padding. */
const bytesInBase64Url = (bytes: number) =>
  z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`)));

/** GET /api/push → the server's public key, with which a browser lets nobody else write to it (RFC 8292). */
export const PushServer = z.object({ key: bytesInBase64Url(65) });
export type PushServer = z.infer<typeof PushServer>;

/**
 * POST /api/push → 204. Where this device's browser takes messages, and the keys that only it can open them with (RFC
 * 8291); safe to repeat. POST /api/push/stop `{ endpoint }` → 204.
 */
export const PushSubscriptionRequest = z.object({
  endpoint: z.string().check(z.minLength(1), z.maxLength(1000)),
  keys: z.object({ p256dh: bytesInBase64Url(65), auth: bytesInBase64Url(16) }),
});
export type PushSubscriptionRequest = z.infer<typeof PushSubscriptionRequest>;

export const PushStop = z.pick(PushSubscriptionRequest, { endpoint: true });

/** What a phone is told of while the app is closed; the words are made there. `dueToday` and `dueSoon` come in the morning. */
export const pushKinds = [
  "returned",
  "comment",
  "answer",
  "assignment",
  "urging",
  "material",
  "dueToday",
  "dueSoon",
] as const;
export type PushKind = (typeof pushKinds)[number];

/** All that goes over the push service, sealed: no name, no title, no text. */
export interface PushMessage {
  readonly kind: PushKind;
  /** A path of this app. */
  readonly path: string;
}
