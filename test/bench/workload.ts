import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { Json } from "../../src/domain/canonical-json.ts";

/** A record as everybody in this bench sends it; its JSON has about 513 bytes. */
export interface Sample {
  readonly id: string;
  /** When it was saved, by the phone's clock: some minutes after it was begun. */
  readonly at: number;
  readonly fields: Readonly<Record<string, Json>>;
}

export interface SamplePhoto {
  readonly bytes: Buffer;
  readonly thumbnail: Buffer;
}

/** A small generator with a seed (mulberry32): the same work in every run. */
export const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const TITLES = [
  "Phát thanh tuyên truyền dịch vụ công trực tuyến",
  "Bản tin cải cách hành chính số",
  "Hướng dẫn nộp hồ sơ qua bưu chính công ích",
  "Chuyên mục hỏi đáp thủ tục đất đai",
  "Tuyên truyền đăng ký khai sinh trực tuyến",
  "Thông báo lịch tiếp công dân tháng",
  "Giới thiệu tài khoản định danh điện tử",
];
/** Free text repeats itself less than forms do: notes are strung together from these syllables. */
const SYLLABLES = (
  "bà con đến nhà văn hóa thôn nghe hỏi thêm về cách nộp hồ sơ loa cụm cuối bị rè đã báo sửa chữa nội dung do công " +
  "chức biên tập lãnh đạo xã duyệt trước khi phát lại buổi chiều sau giờ làm đồng nhiều người phí lệ trực tuyến trời " +
  "mưa to nên chậm mười lăm phút phối hợp với đoàn thanh niên hướng dẫn cài đặt ứng dụng cao tuổi được tại bộ phận một " +
  "cửa bưu điện nhận hộ ở xa chụp ảnh biên bản đường dây điện thoại tài khoản định danh mật khẩu giấy khai sinh đất đai " +
  "chứng thực kết quả trả hẹn đúng sớm muộn ngày thứ tuần tháng quý năm họp tổ trưởng bí thư chi hội phụ nữ nông dân cựu " +
  "chiến binh mặt trận trường học giáo viên phụ huynh trạm y tế thuốc chợ phiên cầu suối đèo núi rừng trâu bò lúa ngô " +
  "cam bưởi hươu sao nhung mật ong chè xanh đầu giữa trên dưới trong ngoài mới cũ tốt ít rõ nhanh kịp thời cần nhắc nhớ"
).split(" ");
const VILLAGES = [
  "Kim Cương 1",
  "Kim Cương 2",
  "Trưng",
  "Khe Năm",
  "Khe Sến",
  "Vũng Tròn",
  "Đại Kim",
  "An Sú",
];
const NAMES = ["Nguyễn Thị Hoa", "Trần Văn Lâm", "Lê Thị Thu", "Phạm Quốc Việt", "Hồ Sỹ Nam"];
const FIRST_DAY = Date.UTC(2025, 0, 2, 1);
const HOUR_MS = 3_600_000;

const two = (value: number): string => String(value).padStart(2, "0");

/** Broadcasts of a commune over the years, some hours apart. */
export const createSamples = (count: number, seed: number): readonly Sample[] => {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Value>(from: readonly Value[]): Value => from[below(from.length)] as Value;
  const some = <Value>(from: readonly Value[], least: number, most: number): Value[] => {
    const start = below(from.length);
    const wanted = least + below(most - least + 1);
    return Array.from({ length: wanted }, (_none, at) => from[(start + at) % from.length] as Value);
  };
  return Array.from({ length: count }, (_none, index) => {
    const moment = FIRST_DAY + index * 5 * HOUR_MS + below(HOUR_MS);
    const on = new Date(moment).toISOString().slice(0, 10);
    const minutes = 5 + below(26);
    return {
      id: v7({ msecs: moment, random: Uint8Array.from({ length: 16 }, () => below(256)) }),
      at: moment + 30_000 + below(300_000),
      fields: {
        kind: "broadcast",
        on,
        startsAt: `${two(5 + below(14))}:${two(below(12) * 5)}`,
        tasks: ["huong-son-2025/PL8"],
        title: `${pick(TITLES)} ${1 + below(60)}`,
        themes: some(["ND1.1", "ND1.2", "ND1.5", "ND2.1"], 1, 1),
        villages: some(VILLAGES, 1, 2),
        minutes,
        announcer: pick(NAMES),
        place: {
          latitude: Number((18.4 + random() / 10).toFixed(6)),
          longitude: Number((105.2 + random() / 10).toFixed(6)),
          accuracyM: 4 + below(60),
          measuredAt: moment,
        },
        note: Array.from({ length: 12 + below(21) }, () => pick(SYLLABLES)).join(" "),
      },
    };
  });
};

/** Pictures as far as a link can tell: they begin like a JPEG, and nothing of them can be compressed. */
export const createPhotos = (count: number, sizeBytes: number, seed: number): readonly SamplePhoto[] => {
  const noise = (size: number, name: string): Buffer => {
    const pieces = Array.from({ length: Math.ceil(size / 32) }, (_none, at) =>
      createHash("sha256").update(`${seed} ${name} ${at}`).digest(),
    );
    const bytes = Buffer.concat(pieces).subarray(0, size);
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]).copy(bytes);
    return bytes;
  };
  return Array.from({ length: count }, (_none, index) => ({
    bytes: noise(sizeBytes, `photo ${index}`),
    thumbnail: noise(THUMBNAIL_BYTES, `thumbnail ${index}`),
  }));
};

export const THUMBNAIL_BYTES = 6_000;
