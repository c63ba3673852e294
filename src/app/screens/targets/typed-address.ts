import { WebAddress } from "../../../domain/activity/field-schemas.ts";
import { err, ok, type Result } from "../../../domain/result.ts";

const WITHOUT_SCHEME = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]\S*)?$/i;

/** A web address as people type it: without «https://» too. Empty: none. */
export const readAddress = (typed: string): Result<string | null, "badAddress"> => {
  const plain = typed.trim();
  if (plain === "") return ok(null);
  const read = WebAddress.safeParse(WITHOUT_SCHEME.test(plain) ? `https://${plain}` : plain);
  return read.success ? ok(read.data) : err("badAddress");
};

/** The address to be stored; to be asked only of what was judged before. */
export const addressOf = (typed: string): string | null => {
  const read = readAddress(typed);
  return read.ok ? read.value : null;
};
