import { createHash, createHmac, randomBytes } from "node:crypto";

/** 256 random bits, as they stand in the cookie. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Letters and digits that cannot be taken for one another (see `EnrolmentCode` in the domain). */
const CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 8;
/** Bytes from here on are drawn again, so that every letter is equally likely. */
const FAIR_BYTES = 256 - (256 % CODE_ALPHABET.length);

/** A code of 8 letters and digits, about 39.6 bits: enough only together with the throttle. */
export const newEnrolmentCode = (): string => {
  let code = "";
  while (code.length < CODE_LENGTH) {
    for (const byte of randomBytes(CODE_LENGTH)) {
      if (byte < FAIR_BYTES && code.length < CODE_LENGTH) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
    }
  }
  return code;
};

/** `ABCDEFGH` → `ABCD-EFGH`, as it is printed and read aloud. */
export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A copied database alone does not give the codes away: the key lies beside it, not in it. */
export const macOfCode = (code: string, key: Uint8Array): string =>
  createHmac("sha256", key).update("enrolment-code\0").update(code).digest("hex");
