import type { ActivityKind } from "../activity/kind.ts";
import { foldTones } from "../text.ts";

/** Words of a duty, without tones, and the kind of work that they speak of; in the order in which a form offers them. */
const WORDS: readonly (readonly [ActivityKind, RegExp])[] = [
  ["dialogue", /doi thoai/],
  ["posting", /niem yet/],
  ["visual", /truc quan|pano|ap phich|bang ron/],
  ["culturalEvent", /van hoa, van nghe|van nghe/],
  ["broadcast", /phat thanh|thoi luong/],
  ["article", /chuyen muc|tin, bai|ban tin|len cong|trang thong tin/],
  ["meeting", /tap huan|hoi nghi|pho bien|quan triet|long ghep|van dong|tiep xuc/],
  ["guidance", /tra cuu|tiep can dich vu|huong dan tthc/],
  ["document", /ke hoach|tham muu|chi dao|tham dinh|bao cao|cung cap thong tin|huong dan, don doc/],
];

/** What a body can do for a duty whose words name no form. */
const GENERAL: readonly ActivityKind[] = ["meeting", "article", "document", "socialPost", "publication"];

/** The kinds that a form offers for a duty: those that its own words name first, then what fits any duty. */
export const kindsOfDuty = (text: string): readonly ActivityKind[] => {
  const folded = foldTones(text);
  const named = WORDS.filter(([, words]) => words.test(folded)).map(([kind]) => kind);
  return [...new Set([...named, ...GENERAL])];
};
