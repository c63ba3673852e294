/** An element with the text of the values in it: `<c r="A1"><v>5</v></c>` says «5». */
export interface XmlElement {
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Where spreadsheets keep text: `<v>` and `<t>`. */
const VALUE = /<(?:[\w.-]+:)?([vt])(?:\s[^<>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?\1>/g;

/**
 * Elements of one name that do not hold each other, namespaces left aside. `DOMParser` would turn a string into a document,
 * which the page's security policy forbids; here nothing ever becomes one. What is not well-formed gives less, never an
 * error.
 */
export function* xmlElements(xml: string, name: string): Generator<XmlElement> {
  const opening = new RegExp(`<(?:[\\w.-]+:)?${name}(\\s[^<>]*|/)?>`, "g");
  const closing = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, "g");
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const [, rest = ""] = found;
    let inside = "";
    if (!rest.endsWith("/")) {
      closing.lastIndex = opening.lastIndex;
      const end = closing.exec(xml);
      if (!end) return;
      inside = xml.slice(opening.lastIndex, end.index);
      opening.lastIndex = closing.lastIndex;
    }
    yield { attributes: attributesIn(rest), text: valuesIn(inside) };
  }
}

const valuesIn = (xml: string): string =>
  [...xml.matchAll(VALUE)].map(([, , value = ""]) => plainText(value)).join("");

const plainText = (value: string): string => {
  const [, raw] = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(value) ?? [];
  return raw ?? withoutEntities(value);
};

export const attributesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single = ""]) => [
      name,
      withoutEntities(double ?? single),
    ]),
  );

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
