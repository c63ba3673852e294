import { addDays, Day } from "../../day.ts";
import { toNfc } from "../../text.ts";
import type { Cell } from "./read-csv.ts";

/** A cell as one line of text. */
export const textOf = (cell: Cell | undefined): string => toNfc(String(cell ?? "")).replace(/\s+/g, " ");

const CODE_AS_NUMBER = /^\d\.\d{1,5}$/;
const CODE_DIGITS = 6;

/** «1.003330» that a sheet took for a number has lost its last zeros: codes have six digits behind the point. */
export const codeOf = (cell: Cell | undefined): string => {
  const text = textOf(cell);
  if (typeof cell !== "number" || !CODE_AS_NUMBER.test(text)) return text;
  const [head = "", digits = ""] = text.split(".");
  return `${head}.${digits.padEnd(CODE_DIGITS, "0")}`;
};

/** Days 1/1/2000 to 31/12/2099 as spreadsheets count them. */
const [FIRST_SERIAL, LAST_SERIAL] = [36526, 73050];
const SERIAL_ZERO = "1899-12-30" as Day;

/** Null: the cell is blank; undefined: whatever it says is no day. */
export const dayIn = (cell: Cell | undefined): Day | null | undefined => {
  const text = textOf(cell);
  if (text === "" || /^[-–—.]+$/.test(text)) return null;
  if (typeof cell === "number")
    return cell >= FIRST_SERIAL && cell <= LAST_SERIAL ? addDays(SERIAL_ZERO, Math.floor(cell)) : undefined;
  return dayInText(text) ?? undefined;
};

/** «05/6/2025», «ngày 5 tháng 6 năm 2025», «2025-06-05»: the first day that a text names. */
export const dayInText = (text: string): Day | null => {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return asDay(iso[1], iso[2], iso[3]);
  const written = /(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/iu.exec(text);
  return written ? asDay(written[3], written[2], written[1]) : null;
};

const asDay = (year: string | undefined, month: string | undefined, date: string | undefined): Day | null =>
  Day.safeParse(`${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`).data ?? null;

/** «Quyết định số 1234/QĐ-UBND ngày 05/6/2025 của …» → number; a cell without such a number stays as it is. */
export const decisionNumberIn = (text: string): string => {
  const found = /\d+\s*\/\s*(?:\d{4}\s*\/\s*)?[\p{L}][\p{L}\d-]*/u.exec(text);
  return found ? found[0].replace(/\s+/g, "") : text;
};
