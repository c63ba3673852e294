import { addMonths, firstDayOf, monthOf, yearOf } from "../../../domain/day.ts";
import { dossierMonthId } from "../../../domain/registers/dossier-month.ts";
import { type StationId, stationSectionId } from "../../../domain/registers/station-section.ts";
import type { NewRecord } from "../demo-writer.ts";
import type { Books, BookWriting } from "./write-books.ts";

/** What the five targets are counted from: pages, dossiers by month, the section of the station. */
export const targetBooks = ({ newId, sites, day }: BookWriting): Books => ({
  officer: [
    {
      collection: "webPage",
      id: newId(),
      fields: {
        name: "Trang thông tin điện tử của xã",
        url: "https://sonkim1.example.vn",
        hasSection: true,
        sectionUrl: "https://sonkim1.example.vn/cai-cach-hanh-chinh",
        updatedOn: day(-9),
      },
    },
    ...dossierMonths(day(0)),
    ...sites
      .filter(({ kind }) => kind === "station")
      .map(
        ({ id }): NewRecord => ({
          collection: "stationSection",
          id: stationSectionId(id as StationId),
          fields: {
            station: id,
            hasSection: true,
            sectionName: "Cải cách hành chính với người dân",
            perMonth: 4,
            since: day(-300),
          },
        }),
      ),
  ],
});

/** The months of the year that are over; the last one still lacks its part through the post. */
const dossierMonths = (today: ReturnType<BookWriting["day"]>): readonly NewRecord[] => {
  const thisMonth = monthOf(today);
  const before = [6, 5, 4, 3, 2, 1].map((back) => addMonths(thisMonth, -back));
  return before
    .filter((month) => yearOf(month) === yearOf(today))
    .map((month, at) => {
      const received = 168 + ((at * 37) % 61);
      return {
        collection: "dossierMonth",
        id: dossierMonthId(month),
        fields: {
          month,
          figures: {
            received,
            published: received - (at % 3),
            onTime: received - 2 - (at % 4),
            onlineFull: Math.round(received * (0.31 + at * 0.03)),
            onlinePartial: Math.round(received * 0.22),
            byPost: month === addMonths(thisMonth, -1) ? null : 9 + at,
          },
          source: "Hệ thống thông tin giải quyết thủ tục hành chính",
          asOf: firstDayOf(addMonths(month, 1)),
        },
      };
    });
};
