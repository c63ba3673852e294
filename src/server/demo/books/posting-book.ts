import type { Day } from "../../../domain/day.ts";
import { type PointId, postedProcedureId } from "../../../domain/registers/posted-procedure.ts";
import { procedureId, procedureKeyOf } from "../../../domain/registers/procedure.ts";
import type { NewRecord } from "../demo-writer.ts";
import type { Books, BookWriting } from "./write-books.ts";

/** Codes and names as the national database of procedures has them; decisions are invented. */
const PROCEDURES = [
  ["1.001193", "Đăng ký khai sinh", "Hộ tịch"],
  ["1.000894", "Đăng ký kết hôn", "Hộ tịch"],
  ["1.000656", "Đăng ký khai tử", "Hộ tịch"],
  ["1.001022", "Đăng ký nhận cha, mẹ, con", "Hộ tịch"],
  ["1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch"],
  ["2.000815", "Chứng thực bản sao từ bản chính", "Chứng thực"],
  ["2.000884", "Chứng thực chữ ký trong giấy tờ, văn bản", "Chứng thực"],
  ["1.001776", "Thực hiện, điều chỉnh trợ cấp xã hội hằng tháng", "Bảo trợ xã hội"],
  ["1.001731", "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội", "Bảo trợ xã hội"],
  ["1.003554", "Hòa giải tranh chấp đất đai", "Đất đai"],
] as const;

/** Two fields have a newer decision than the sheets that hang: those points have to post them again. */
const RENEWED = "Chứng thực";

/** Procedures, what hangs at each point, and a sheet or two that are missing or out of date. */
export const postingBook = ({ sites, day }: BookWriting): Books => {
  const old = { decisionNumber: "1180/QĐ-UBND", decisionOn: day(-210) };
  const renewed = { decisionNumber: "2745/QĐ-UBND", decisionOn: day(-6) };
  const procedures = PROCEDURES.map(([code, name, field]) => ({
    key: keyOf(code),
    fields: { code, name, field, ...(field === RENEWED ? renewed : old) },
  }));
  const points = sites.filter(({ kind }) => kind === "postingPoint");
  return {
    officer: [
      ...procedures.map(
        ({ key, fields }): NewRecord => ({ collection: "procedure", id: procedureId(key), fields }),
      ),
      // The last point is new and still bare, the one before it lacks its last sheets.
      ...points
        .slice(0, -1)
        .flatMap((point, at) =>
          procedures
            .slice(0, at === points.length - 2 ? -3 : undefined)
            .map(({ key }) => posted(point.id as PointId, key, old, day(-200 + at * 3))),
        ),
    ],
  };
};

const posted = (
  point: PointId,
  procedure: ReturnType<typeof keyOf>,
  decision: { readonly decisionNumber: string; readonly decisionOn: Day },
  postedOn: Day,
): NewRecord => ({
  collection: "postedProcedure",
  id: postedProcedureId(point, procedure),
  fields: { point, procedure, isPosted: true, postedOn, ...decision },
});

const keyOf = (code: string) => {
  const key = procedureKeyOf(code);
  if (!key) throw new Error(`no key can be made of ${code}`);
  return key;
};
