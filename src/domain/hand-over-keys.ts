import * as z from "zod/mini";

/** 256 bits, base64url. */
export const SecretKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** `epoch.generation.check`: names a key and tells whether a key that is held fits it, but nothing of the key. */
export const UnitKeyId = z
  .string()
  .check(z.regex(/^[0-9a-f-]{36}\.[0-9]{1,15}\.[A-Za-z0-9_-]{8}$/))
  .brand<"UnitKeyId">();
export type UnitKeyId = z.infer<typeof UnitKeyId>;

/** What the server and every enrolled device of a unit hold (khóa đơn vị); it seals hand-over files. */
export const UnitKey = z.object({ id: UnitKeyId, key: SecretKey });
export type UnitKey = z.infer<typeof UnitKey>;

/** What a device is given when it is let in, and again whenever it asks who it is. */
export const HandOverKeys = z.object({
  unit: UnitKey,
  /** The device's own enrolment key: with it an author proves a change, whoever carries it. */
  device: SecretKey,
});
export type HandOverKeys = z.infer<typeof HandOverKeys>;
