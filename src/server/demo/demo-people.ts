import type { NewUser } from "../../domain/api.ts";
import type { Day } from "../../domain/day.ts";
import { tenureOn, type Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import type { DemoRandom } from "./demo-random.ts";

const FAMILY = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Phan",
  "Hồ",
  "Đặng",
  "Đinh",
  "Tống",
  "Cao",
  "Hà",
  "Thái",
  "Nguyễn",
  "Trần",
  "Lê",
];
const WOMEN = [
  "Thị Hà",
  "Thị Lan",
  "Thị Thu Hiền",
  "Thị Mai",
  "Thị Ngọc Ánh",
  "Thị Thanh Nga",
  "Thị Hồng",
  "Thị Bích Ngọc",
  "Thị Thủy",
  "Thùy Dung",
];
const MEN = [
  "Văn Hùng",
  "Đình Dũng",
  "Quốc Việt",
  "Xuân Thành",
  "Văn Đức",
  "Hữu Phước",
  "Anh Tuấn",
  "Trọng Nghĩa",
  "Minh Hải",
  "Công Sơn",
];

const nameOf = (random: DemoRandom, given: readonly string[]): string =>
  `${random.pick(FAMILY)} ${random.pick(given)}`;

const phoneOf = (random: DemoRandom): string =>
  `09${random.between(10, 99)} ${random.between(100, 999)} ${random.between(100, 999)}`;

/** The officer of a unit who logs its work; the one of the story in the papers is always called the same. */
export const officerOf = (random: DemoRandom, unit: Unit, isOfTheStory: boolean): NewUser => ({
  name: isOfTheStory ? "Nguyễn Thị Hoa" : nameOf(random, [...WOMEN, ...MEN]),
  title: "Công chức Văn hóa – Xã hội",
  role: "officer",
  unit: unit.id,
  phone: phoneOf(random),
});

export const leaderOf = (random: DemoRandom, unit: Unit, day: Day): NewUser => ({
  name: nameOf(random, MEN),
  title: `Phó Chủ tịch UBND ${tenureOn(unit, day)?.kind.toLowerCase() ?? ""}`.trim(),
  role: "leader",
  unit: unit.id,
  phone: phoneOf(random),
});

export const supervisorOf = (random: DemoRandom, unit: Unit): NewUser => ({
  name: nameOf(random, WOMEN),
  title: `Chuyên viên ${unit.office ?? ""}`.trim(),
  role: "supervisor",
  unit: unit.id,
  phone: phoneOf(random),
});

export const agencyOfficerOf = (random: DemoRandom, unit: Unit, day: Day): NewUser => ({
  name: nameOf(random, [...WOMEN, ...MEN]),
  title: `Chuyên viên ${unitNameOn(unit, day)}`,
  role: "officer",
  unit: unit.id,
  phone: phoneOf(random),
});

/** Somebody who reads what the office reads. */
export const observerOf = (random: DemoRandom, unit: UnitId): NewUser => ({
  name: nameOf(random, WOMEN),
  title: "Tổ theo dõi cải cách hành chính",
  role: "observer",
  unit,
  phone: phoneOf(random),
});

const PHONES = [
  "Samsung Galaxy A15",
  "OPPO A18",
  "Xiaomi Redmi 13C",
  "vivo Y17s",
  "realme C53",
  "Samsung Galaxy A05",
  "iPhone 11",
];

export const phoneModel = (random: DemoRandom): string => random.pick(PHONES);

const VILLAGES_OF_THE_STORY = [
  "Khe Năm",
  "Kim Cương 1",
  "Kim Cương 2",
  "An Sú",
  "Vũng Tròn",
  "Hà Trai",
  "Trưng",
  "Khe Dầu",
];
const VILLAGES = [
  "Đông Giang",
  "Tây Giang",
  "Nam Sơn",
  "Bắc Sơn",
  "Hồng Lĩnh",
  "Phúc Đình",
  "Yên Sơn",
  "Kim Thành",
  "Đồng Vực",
  "Cây Chanh",
  "Hòa Bình",
  "Thượng Kim",
  "Bình Hòa",
  "Lâm Thọ",
  "Đức Vừ",
  "Trung Lưu",
  "Tân Thượng",
  "Đại Vường",
  "Công Đẳng",
  "Hà Sơn",
];

/** Names of villages are invented: no open list of them was found. */
export const villagesOf = (random: DemoRandom, isOfTheStory: boolean): readonly string[] =>
  (isOfTheStory ? VILLAGES_OF_THE_STORY : random.some(VILLAGES, random.between(6, 9))).map(
    (name) => `Thôn ${name}`,
  );
