import { EnrolmentCode } from "../../../domain/api.ts";

/** The one-time code in what a QR says: the bare code, or an address that ends with it. Null: not a slip of ours. */
export const codeInQr = (text: string): string | null => {
  const [last = ""] = text.split(/[/=#?&]/).slice(-1);
  for (const candidate of [text, decodeURIComponent(last)]) {
    const code = EnrolmentCode.safeParse(candidate);
    if (code.success) return code.data;
  }
  return null;
};
