import type { Config } from "./config.ts";

/** A line that scripts can read: `Cán bộ xã       Nguyễn Thị Hoa, Xã Sơn Kim 1: ABCD-EFGH`. */
export interface PrintedPerson {
  readonly role: string;
  readonly who: string;
  readonly code: string;
}

const ROLE_WIDTH = 16;

export const codeLine = ({ role, who, code }: PrintedPerson): string =>
  `${role.padEnd(ROLE_WIDTH)}${who}: ${code}`;

/** What the one who starts the server reads: where it is, and how to come in for the first time. */
export const announcement = (
  { publicUrl, dataFolder, codeDays }: Pick<Config, "publicUrl" | "dataFolder" | "codeDays">,
  address: string,
  people: readonly PrintedPerson[],
): string => {
  const codes =
    people.length === 0
      ? []
      : [
          "",
          `Mã đăng nhập, dùng một lần trong ${codeDays} ngày / One-time codes:`,
          ...people.map((person) => `  ${codeLine(person)}`),
        ];
  return [
    "",
    "Loa – Sổ Tuyên truyền",
    `Địa chỉ / Address: ${publicUrl ?? address}`,
    `Dữ liệu / Data:    ${dataFolder}`,
    ...codes,
    "",
    // At every start: the first one may have died before anybody read its code.
    "Mất mã quản trị / Lost the first code:  npm run admin -- first-code",
    "",
    "",
  ].join("\n");
};
