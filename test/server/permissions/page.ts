import { collections } from "../../../src/domain/collections.ts";
import type { Role } from "../../../src/domain/user.ts";
import { fieldRows } from "./fields-table.ts";
import { everyone, type RecordRow, reading, writing } from "./records-table.ts";
import { type Allowance, type Relation, relations } from "./relations.ts";
import { type RouteRow, routes } from "./routes-table.ts";
import { sorts } from "./samples.ts";

const ROLE: Readonly<Record<Role, string>> = {
  officer: "CB (cán bộ / officer)",
  leader: "LĐ (lãnh đạo / leader)",
  supervisor: "TD (cán bộ theo dõi / supervisor)",
  observer: "QS (chỉ xem / observer)",
  administrator: "QT (quản trị / administrator)",
};
const short = (role: Role): string => ROLE[role].slice(0, 2);

const RELATION: Readonly<Record<Relation, string>> = {
  own: "đơn vị mình / own",
  predecessor: "đơn vị tiền thân / predecessor",
  supervised: "đơn vị cấp dưới / supervised",
  twoBelow: "dưới hai cấp / two levels below",
  above: "cấp trên / above",
  twoAbove: "trên hai cấp / two levels above",
  sibling: "đơn vị ngang cấp / sibling",
  stranger: "đơn vị không liên quan / stranger",
};

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");

const rolesAt = (allowance: Allowance, relation: Relation): string =>
  everyone
    .filter((role) => allowance[relation]?.includes(role))
    .map(short)
    .join(" ") || "–";

const byRelation = (allowance: Allowance): readonly string[] =>
  relations.map((relation) => rolesAt(allowance, relation));

const HEAD = relations.map((relation) => RELATION[relation]);

const recordName = ({ collection, part, byAuthor }: RecordRow): string =>
  `\`${collection}\` (${part})${byAuthor ? " ✎" : ""}`;

const fieldLine = ({ collection, kind }: (typeof sorts)[number]): readonly string[] => {
  const words = fieldRows(collection, kind).map(({ name, isFixed }) => (isFixed ? `**${name}**` : name));
  return [`\`${kind === null ? collection : `${collection}/${kind}`}\``, words.join(", ")];
};

const routeLine = (row: RouteRow): readonly string[] => {
  const { who } = row;
  const name = `\`${row.door}\`${row.asked === undefined ? "" : ` (${row.asked})`}`;
  if (who === "anybody") return [name, ...relations.map(() => "✓"), `${row.granted}`, "", ""];
  const cells =
    "by" in who ? [who.by.map(short).join(" "), ...relations.slice(1).map(() => "")] : byRelation(who.of);
  return [name, ...cells, `${row.granted}`, `${row.refused ?? ""}`, `${row.foreign ?? ""}`];
};

/** How many answers the tests compare with the tables. */
const counts = () => {
  const units = (row: RouteRow): number => (row.who !== "anybody" && "of" in row.who ? relations.length : 1);
  const doors = new Set(routes.map(({ door }) => door)).size;
  const asked = routes
    .filter(({ who }) => who !== "anybody")
    .reduce((sum, row) => sum + units(row) * everyone.length, 0);
  const fields = sorts.reduce((sum, { collection, kind }) => sum + fieldRows(collection, kind).length + 1, 0);
  const places = relations.length * 3 * everyone.length;
  return { doors, asked, made: sorts.length * places, fields: fields * places };
};

/** docs/permissions.md: the tables of this folder, to be read by people. */
export const permissionsPage = (): string => {
  const { doors, asked, made, fields } = counts();
  return `# Quyền / Permissions

<!-- Made of the tables in test/server/permissions by its tests (\`npx vitest run --project server permissions -u\`). -->

Trang này lập từ chính các bảng mà phép thử dùng; phép thử so từng ô với máy chủ. / This page is made of the very tables that
the tests use. Doors and changes of each collection are asked of the whole server, fields of the one function by which it judges changes: ${doors} doors (${asked} answers), ${Object.keys(collections).length} collections (${made} new
records), every field of every collection (${fields} changes). No unexpected permission, no unexpected refusal. A door,
collection, field or role without a row makes a test fail.

${everyone.map((role) => `- ${ROLE[role]}`).join("\n")}

Điều không được phép thì trả lời y như điều không có. / What is not theirs is answered like what is not there. Ô «–»: không ai. / «–»: nobody.

## Đọc / Reading

${table(
  ["phần / part", ...HEAD],
  Object.entries(reading).map(([part, who]) => [part, ...byRelation(who)]),
)}

## Ghi / Writing

Ở phần khác của đơn vị thì không ai ghi được. Bị từ chối: \`notAllowed\`. ✎: chỉ người lập mới sửa được. / In every other part of a unit nobody
writes. A refusal: \`notAllowed\`. ✎: changed by whoever made it, and by nobody else.

${table(
  ["sổ / collection", ...HEAD],
  writing.map((row) => [recordName(row), ...byRelation(row.who)]),
)}

## Trường / Fields

**In đậm**: đặt một lần khi lập, sau đó không ai đổi được (\`fixedFields\`). Trường khác: ai ghi được sổ thì ghi được. Trường không có ở đây bị từ
chối (\`unknownFields\`). / **Bold**: set when the record is made and never again. Every other field is written by whoever writes the record;
a field that does not stand here is refused.

${table(["sổ / collection", "trường / fields"], sorts.map(fieldLine))}

## Địa chỉ của máy chủ / Doors

Không có phiên đăng nhập: 401, trừ các dòng ✓. Cột cuối: khi hỏi về đơn vị không phải của mình; «silent»: trả lời mà không có gì của đơn vị ấy.
/ Without a session: 401, but for the lines with ✓. Last column: asked about a unit that is not theirs; «silent»: an answer without
anything of it.

${table(["địa chỉ / door", ...HEAD, "được / granted", "vai trò / role", "đơn vị / unit"], routes.map(routeLine))}
`;
};
