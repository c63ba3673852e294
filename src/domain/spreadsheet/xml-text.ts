import { toNfc } from "../text.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 has no place for: a file with one of them is refused as damaged. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: because exactly those are looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text between tags or in a quoted attribute. */
export const escapeXml = (text: string): string =>
  toNfc(text)
    .replace(FORBIDDEN, "")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
