import { hangingId } from "../../../domain/campaign/hanging.ts";
import { yearOf } from "../../../domain/day.ts";
import { fundingPlanId } from "../../../domain/registers/funding.ts";
import { tapName, tapsId } from "../../../domain/survey/taps.ts";
import type { NewRecord } from "../demo-writer.ts";
import type { Books, BookWriting } from "./write-books.ts";

/** Campaigns, own tasks, papers, money, a survey at the desk. */
export const unitBooks = (writing: BookWriting): Books => ({
  officer: [
    ...campaign(writing),
    ...ownTasks(writing),
    ...papers(writing),
    ...money(writing),
    ...survey(writing),
  ],
});

const campaign = ({ newId, sites, task, day }: BookWriting): readonly NewRecord[] => {
  const id = newId();
  const places = sites.filter(({ kind }) => kind === "village").slice(0, 4);
  const hangingPlaces = places.map(({ name }) => ({ id: newId(), name: `Cổng chào ${name}` }));
  return [
    ...hangingPlaces.map(
      ({ id: site, name }): NewRecord => ({
        collection: "site",
        id: site,
        fields: { kind: "hangingPlace", name },
      }),
    ),
    {
      collection: "campaign",
      id,
      fields: {
        name: "Băng rôn chuyển đổi số, dịch vụ công trực tuyến",
        visualKind: "banner",
        slogan: "Nộp hồ sơ trực tuyến: nhanh, công khai, không phải đi lại",
        size: "0,8 × 6 m",
        from: day(-12),
        hangDays: 15,
        task: task("PL7"),
      },
    },
    ...hangingPlaces.map(
      ({ id: site, name }, at): NewRecord => ({
        collection: "hanging",
        id: hangingId(id, site),
        fields: {
          campaign: id,
          site,
          place: name,
          quantity: 1,
          // One still waits to be hung, one came loose in the wind.
          hungOn: at === 3 ? null : day(-12 + at),
          ...(at === 1 && {
            checkedOn: day(-4),
            condition: "fallen",
            conditionNote: "Gió lớn, đứt dây một đầu",
          }),
        },
      }),
    ),
  ];
};

const ownTasks = ({ newId, task, day }: BookWriting): readonly NewRecord[] => [
  {
    collection: "unitTask",
    id: newId(),
    fields: {
      title: "Kiểm tra mã QR tra cứu thủ tục ở các nhà văn hóa",
      rhythm: "once",
      startsOn: day(-10),
      dueOn: day(6),
      task: task("PL1"),
    },
  },
  {
    collection: "unitTask",
    id: newId(),
    fields: {
      title: "Họp tổ công nghệ số cộng đồng",
      rhythm: "monthly",
      startsOn: day(-60),
      dueOn: null,
      task: null,
    },
  },
];

const papers = ({ newId, task, day, leader }: BookWriting): readonly NewRecord[] =>
  (
    [
      [
        "plan",
        "outgoing",
        -240,
        "12/KH-UBND",
        "Tuyên truyền cải cách hành chính năm nay trên địa bàn xã",
        "PL8",
      ],
      [
        "officialLetter",
        "incoming",
        -31,
        "386/SNV-CCHC",
        "Đẩy mạnh tuyên truyền dịch vụ công trực tuyến",
        "PL1",
      ],
      [
        "decision",
        "incoming",
        -6,
        "2745/QĐ-UBND",
        "Công bố thủ tục hành chính sửa đổi lĩnh vực chứng thực",
        "X3",
      ],
      ["minutes", "outgoing", -18, "07/BB-UBND", "Họp triển khai tổ công nghệ số cộng đồng", "PL1"],
    ] as const
  ).map(([kind, direction, days, number, subject, id]) => ({
    collection: "document",
    id: newId(),
    fields: {
      kind,
      direction,
      on: day(days),
      number,
      subject,
      issuer: direction === "outgoing" ? "Ủy ban nhân dân xã" : "Cấp trên",
      signer: direction === "outgoing" ? leader : "",
      tasks: [task(id)],
    },
  }));

const money = ({ newId, task, day }: BookWriting): readonly NewRecord[] => {
  const year = yearOf(day(0));
  const planned = [
    ["PL7", "own", 12_000_000],
    ["PL8", "own", 6_000_000],
    ["PL1", "community", 3_000_000],
  ] as const;
  const used = [
    ["PL7", "own", 4_800_000, -12, "In 4 băng rôn khổ 0,8 × 6 m", "PC 118"],
    ["PL8", "own", 1_500_000, -40, "Sửa micro, dây loa thôn Hà Trai", "PC 102"],
    ["PL1", "community", 900_000, -18, "In tờ gấp hướng dẫn nộp hồ sơ trực tuyến", "PT 31"],
  ] as const;
  return [
    ...planned.map(
      ([id, source, amountDong]): NewRecord => ({
        collection: "fundingPlan",
        id: fundingPlanId(year, source, task(id)),
        fields: { year, task: task(id), source, amountDong },
      }),
    ),
    ...used.map(
      ([id, source, amountDong, days, content, paper]): NewRecord => ({
        collection: "fundingUse",
        id: newId(),
        fields: { on: day(days), task: task(id), source, amountDong, content, paper },
      }),
    ),
  ];
};

/** What people tapped at the desk in some two weeks. */
const survey = ({ newId, day }: BookWriting): readonly NewRecord[] => {
  const round = newId();
  return [
    {
      collection: "surveyRound",
      id: round,
      fields: { name: "Ý kiến tại Bộ phận Một cửa", from: day(-13), subjects: ["procedures", "oneStop"] },
    },
    {
      collection: "surveyTaps",
      id: tapsId(round, newId()),
      fields: {
        round,
        openedOn: day(-13),
        forms: 46,
        [tapName("procedures", "verySatisfied")]: 17,
        [tapName("procedures", "satisfied")]: 21,
        [tapName("procedures", "neutral")]: 6,
        [tapName("procedures", "dissatisfied")]: 2,
        [tapName("oneStop", "verySatisfied")]: 24,
        [tapName("oneStop", "satisfied")]: 17,
        [tapName("oneStop", "neutral")]: 3,
        [tapName("oneStop", "veryDissatisfied")]: 1,
      },
    },
  ];
};
