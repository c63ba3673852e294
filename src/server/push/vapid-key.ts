import { createECDH, createPrivateKey, hkdfSync, type KeyObject } from "node:crypto";

/** The pair by which push services know this server (VAPID, RFC 8292). */
export interface VapidKey {
  readonly privateKey: KeyObject;
  /** The point as browsers want it: 65 bytes, uncompressed, in base64url. */
  readonly publicKey: string;
}

/** Order of P-256 (SEC 2, 2.4.2). */
const ORDER = BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

const SCALAR_BYTES = 32;
/** 64 bits more than the order has, so that no scalar is likelier than another (FIPS 186-5, A.2.1). */
const DRAWN_BYTES = SCALAR_BYTES + 8;

/**
 * Comes from `secret.key` beside the database, like all keys: it is made with it on the first start, none but its owner
 * reads it, a backup has it, and phones that have subscribed go on after a restore.
 */
export const createVapidKey = (secret: Uint8Array): VapidKey => {
  const drawn = Buffer.from(hkdfSync("sha256", secret, "", "loa push", DRAWN_BYTES)).toString("hex");
  const scalar = (BigInt(`0x${drawn}`) % (ORDER - 1n)) + 1n;
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(scalar.toString(16).padStart(SCALAR_BYTES * 2, "0"), "hex");
  const point = ecdh.getPublicKey();
  return {
    publicKey: point.toString("base64url"),
    privateKey: createPrivateKey({
      format: "jwk",
      key: {
        ...{ kty: "EC", crv: "P-256", d: ecdh.getPrivateKey().toString("base64url") },
        x: point.subarray(1, 1 + SCALAR_BYTES).toString("base64url"),
        y: point.subarray(1 + SCALAR_BYTES).toString("base64url"),
      },
    }),
  };
};
