import { textOf } from "../posting/import/read-cells.ts";
import type { Cell, Table } from "../posting/import/read-csv.ts";
import { err, ok, type Result } from "../result.ts";
import { foldTones } from "../text.ts";
import type { UnitId } from "../unit.ts";

/** A unit that a list may be for, as it is called, and the villages that it has. */
export interface VillagesOf {
  readonly unit: UnitId;
  /** Every way to call it: «Xã Sơn Kim 1», «Sơn Kim 1». */
  readonly names: readonly string[];
  readonly villages: readonly string[];
}

/** noName · tooLong · unknownUnit: the column of the commune names none of ours · twice: as in an earlier row. */
export type VillageFault = "noName" | "tooLong" | "unknownUnit" | "twice";

/** A row as it would be taken. alike: the unit has one that may be the same, under another spelling. */
export type VillageRow = { readonly row: number; readonly name: string } & (
  | { readonly kind: "new" | "same"; readonly unit: UnitId }
  | { readonly kind: "alike"; readonly unit: UnitId; readonly known: string }
  | { readonly kind: "bad"; readonly fault: VillageFault }
);

const MOST_ROWS_ABOVE = 30;
const LONGEST_NAME = 120;
const VILLAGE_HEAD = /^(ten )?(thon|to dan pho|tdp|xom|ban|khoi|khu dan cu)\b/;
const UNIT_HEAD = /^(ten )?(xa|phuong|thi tran|don vi)\b/;

/**
 * Understands a list of villages (danh sách thôn) row by row and says of each what would become of it; writes nothing.
 * Without a column of communes it is for the only unit given. A blank commune is that of the row above, as merged cells are.
 */
export const readVillages = (
  table: Table,
  units: readonly VillagesOf[],
): Result<readonly VillageRow[], { readonly kind: "noHead" }> => {
  const head = headOf(table);
  const [only] = units;
  if (!head || !only || (head.unit === null && units.length > 1)) return err({ kind: "noHead" });
  const seen = new Set<string>();
  let unitName = "";
  const rows = table.slice(head.row + 1).flatMap((cells, at): readonly VillageRow[] => {
    const row = head.row + at + 2;
    const name = textOf(cells[head.village]);
    const said = head.unit === null ? "" : textOf(cells[head.unit]);
    if (said !== "") unitName = said;
    if (name === "" && cells.every((cell) => textOf(cell) === "")) return [];
    const of = head.unit === null ? only : unitCalled(units, unitName);
    const fault = faultOf(name, of);
    if (fault || !of) return [{ row, name, kind: "bad", fault: fault ?? "unknownUnit" }];
    const key = `${of.unit} ${caseless(name)}`;
    if (seen.has(key)) return [{ row, name, kind: "bad", fault: "twice" }];
    seen.add(key);
    return [{ row, name, unit: of.unit, ...standingOf(name, of.villages) }];
  });
  return ok(rows);
};

const headOf = (
  table: Table,
): { readonly row: number; readonly village: number; readonly unit: number | null } | null => {
  for (const [row, cells] of table.slice(0, MOST_ROWS_ABOVE).entries()) {
    const heads = cells.map(plain);
    const village = heads.findIndex((head) => VILLAGE_HEAD.test(head) && head.length < 60);
    const unit = heads.findIndex((head, at) => at !== village && UNIT_HEAD.test(head) && head.length < 60);
    if (village >= 0) return { row, village, unit: unit < 0 ? null : unit };
  }
  return null;
};

const faultOf = (name: string, of: VillagesOf | null): VillageFault | null => {
  if (name === "") return "noName";
  if (name.length > LONGEST_NAME) return "tooLong";
  return of ? null : "unknownUnit";
};

/** Tones tell names apart, unless only one is meant without them. */
const unitCalled = (units: readonly VillagesOf[], said: string): VillagesOf | null => {
  const isNamed = (read: (typed: string) => string) => (of: VillagesOf) =>
    of.names.some((name) => read(name) === read(said));
  const exact = units.filter(isNamed(caseless));
  const [found, another] = exact.length > 0 ? exact : units.filter(isNamed(plain));
  return found && !another ? found : null;
};

const standingOf = (
  name: string,
  known: readonly string[],
): { readonly kind: "new" | "same" } | { readonly kind: "alike"; readonly known: string } => {
  if (known.some((one) => caseless(one) === caseless(name))) return { kind: "same" };
  const alike = known.find((one) => bare(one) === bare(name));
  return alike === undefined ? { kind: "new" } : { kind: "alike", known: alike };
};

const caseless = (name: string): string => name.normalize("NFC").toLocaleLowerCase("vi").trim();

const plain = (cell: Cell | undefined): string =>
  foldTones(textOf(cell))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** «Thôn Khe Năm», «khe nam», «T. Khe-Năm»: what is left when tones, kind and signs are dropped. */
const bare = (name: string): string =>
  plain(name)
    .replace(/^(thon|to dan pho|tdp|xom|ban|khoi|t)\s+/, "")
    .replaceAll(" ", "");
