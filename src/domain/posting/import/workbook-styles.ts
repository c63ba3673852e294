import { xmlElements } from "./xml-elements.ts";

export interface Styles {
  /** Indices of cell styles that show a number as a day. */
  readonly days: ReadonlySet<number>;
  /** Days between 30/12/1899 and the day from which the file counts; a Mac of old counted from 1904. */
  readonly shiftDays: number;
}

const DAYS_TO_1904 = 1462;

/** Formats of days that every program knows by their number (ECMA-376 part 1, 18.8.30). */
const isKnownDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** «dd/mm/yyyy»: a day or a year stands in it, outside of quoted words and of [colours]. */
const showsDay = (format: string): boolean =>
  /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")) && !/general/i.test(format);

export const readStyles = (stylesXml: string, workbookXml: string): Styles => {
  const formats = new Map(
    [...xmlElements(stylesXml, "numFmt")].map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      attributes.get("formatCode") ?? "",
    ]),
  );
  const [, cellStyles = ""] = /<(?:\w+:)?cellXfs\b([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(stylesXml) ?? [];
  const ids = [...xmlElements(cellStyles, "xf")].map(({ attributes }) =>
    Number(attributes.get("numFmtId") ?? 0),
  );
  const isDay = (id: number): boolean => isKnownDay(id) || showsDay(formats.get(id) ?? "");
  const isOld = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(workbookXml);
  return {
    days: new Set(ids.flatMap((id, index) => (isDay(id) ? [index] : []))),
    shiftDays: isOld ? DAYS_TO_1904 : 0,
  };
};
