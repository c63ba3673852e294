const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Parts that say which parts there are, and what cells look like. */
export const rootParts = (sheets: number): readonly [path: string, xml: string][] => {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const sheetTypes = numbers
    .map(
      (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
    )
    .join("");
  const sheetLinks = numbers
    .map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
    .join("");
  return [
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${sheetTypes}</Types>`,
    ],
    [
      "_rels/.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheetLinks}` +
        `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", stylesXml],
  ];
};

const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const TOP = '<alignment vertical="top"/>';
const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

/** Fonts: 0 plain, 1 bold, 2 large. Borders: 0 none, 1 thin. Formats: 3 is `#,##0`, 164 the day. */
const styles = {
  plain: `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  title: `<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>`,
  head: `<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyAlignment="1">${CENTRED}</xf>`,
  text: `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1">${WRAPPED}</xf>`,
  quoted: `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyAlignment="1">${WRAPPED}</xf>`,
  number: `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1">${TOP}</xf>`,
  amount: `<xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1">${TOP}</xf>`,
  day: `<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1">${TOP}</xf>`,
  sum: `<xf numFmtId="3" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${TOP}</xf>`,
} as const;

export const styleIndex = (name: keyof typeof styles): number => Object.keys(styles).indexOf(name);

const font = (sizePt: number, bold: string): string =>
  `<font>${bold}<sz val="${sizePt}"/><name val="Times New Roman"/><family val="1"/></font>`;
const SIDES = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"/>`).join("");

const stylesXml =
  `${HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
  `<fonts count="3">${font(12, "")}${font(12, "<b/>")}${font(14, "<b/>")}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${Object.keys(styles).length}">${Object.values(styles).join("")}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
