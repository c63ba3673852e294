import type { Cell } from "../posting/import/read-csv.ts";

/** «1.500.000», «1,500,000»: thousands apart. */
const GROUPED = /^\d{1,3}([.,]\d{3})+$/;
/** «12,5»: a fraction, as in millions of đồng. */
const FRACTION = /^\d+[.,]\d{1,2}$/;

/** An amount as people write it, with «đ», «đồng», «VNĐ» behind it. Null: the cell is blank; undefined: it is no amount. */
export const amountIn = (cell: Cell): number | null | undefined => {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return undefined;
  const text = (cell ?? "")
    .normalize("NFC")
    .replace(/\s|vnđ|vnd|đồng|đ/giu, "")
    .trim();
  if (text === "" || /^[-–—]+$/.test(text)) return null;
  if (/^\d+$/.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replace(/[.,]/g, ""));
  return FRACTION.test(text) ? Number(text.replace(",", ".")) : undefined;
};
