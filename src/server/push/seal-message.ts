import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from "node:crypto";
import { err, ok, type Result } from "../../domain/result.ts";

/** What a browser gave with its subscription, in base64url. */
export interface PushKeys {
  readonly p256dh: string;
  readonly auth: string;
}

/** What is drawn anew for each message; given only by tests, to compare with what a standard prints. */
export interface SealChance {
  readonly salt: Buffer;
  readonly sender: ECDH;
}

const SALT_BYTES = 16;
const KEY_BYTES = 16;
const NONCE_BYTES = 12;
const RECORD_BYTES = 4096;
/** Says that this record is the last one (RFC 8188, 2). */
const LAST_RECORD = 2;

/** Seals a message so that only the browser of that subscription can open it: RFC 8291, content coding aes128gcm. */
export const sealMessage = (
  text: string,
  { p256dh, auth }: PushKeys,
  chance: SealChance = drawChance(),
): Result<Buffer, "badKeys"> => {
  const { salt, sender } = chance;
  const receiver = Buffer.from(p256dh, "base64url");
  const shared = agree(sender, receiver);
  if (!shared) return err("badKeys");

  const point = sender.getPublicKey();
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), receiver, point]);
  const input = derive(shared, Buffer.from(auth, "base64url"), info, 32);
  const key = derive(input, salt, Buffer.from("Content-Encoding: aes128gcm\0"), KEY_BYTES);
  const nonce = derive(input, salt, Buffer.from("Content-Encoding: nonce\0"), NONCE_BYTES);

  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const sealed = Buffer.concat([
    cipher.update(Buffer.concat([Buffer.from(text), Buffer.of(LAST_RECORD)])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const sizes = Buffer.alloc(5);
  sizes.writeUInt32BE(RECORD_BYTES);
  sizes.writeUInt8(point.length, 4);
  return ok(Buffer.concat([salt, sizes, point, sealed]));
};

const drawChance = (): SealChance => {
  const sender = createECDH("prime256v1");
  sender.generateKeys();
  return { salt: randomBytes(SALT_BYTES), sender };
};

/** Null when what the browser gave is no point of the curve. */
const agree = (sender: ECDH, receiver: Buffer): Buffer | null => {
  try {
    return sender.computeSecret(receiver);
  } catch {
    return null;
  }
};

const derive = (key: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync("sha256", key, salt, info, bytes));
