import { createDecipheriv, createECDH, createHmac, randomBytes } from "node:crypto";

const hmac = (key: Buffer, ...parts: readonly Buffer[]): Buffer =>
  createHmac("sha256", key).update(Buffer.concat(parts)).digest();

/** HKDF of one block, as RFC 5869 writes it: nothing here is shared with what seals. */
const expand = (salt: Buffer, input: Buffer, info: Buffer, bytes: number): Buffer =>
  hmac(hmac(salt, input), info, Buffer.of(1)).subarray(0, bytes);

/** The keys that a browser makes when it subscribes, and how it opens what comes (RFC 8291). */
export const aPushBrowser = () => {
  const own = createECDH("prime256v1");
  own.generateKeys();
  const auth = randomBytes(16);
  return {
    keys: { p256dh: own.getPublicKey().toString("base64url"), auth: auth.toString("base64url") },
    open: (body: Buffer): string => {
      const salt = body.subarray(0, 16);
      const senderBytes = body.readUInt8(20);
      const sender = body.subarray(21, 21 + senderBytes);
      const sealed = body.subarray(21 + senderBytes);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), own.getPublicKey(), sender]);
      const input = expand(auth, own.computeSecret(sender), info, 32);
      const key = expand(salt, input, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
      const nonce = expand(salt, input, Buffer.from("Content-Encoding: nonce\0"), 12);
      const decipher = createDecipheriv("aes-128-gcm", key, nonce);
      decipher.setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      const end = padded.lastIndexOf(2);
      return padded.subarray(0, end).toString();
    },
  };
};
export type PushBrowser = ReturnType<typeof aPushBrowser>;
