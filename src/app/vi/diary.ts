/** Screens g1, g2: the diary as list and calendar. */
export const diaryVi = {
  title: "Nhật ký",
  search: "Tìm trong nhật ký",
  view: "Kiểu xem",
  list: "Danh sách",
  calendar: "Lịch",
  filter: "Lọc theo trạng thái",
  all: (count: number): string => `Tất cả ${count}`,
  counted: (word: string, count: number): string => `${word} ${count}`,
  day: (day: number, activities: number): string => `Ngày ${day}, ${activities} hoạt động`,
  activities: (count: number): string => `${count} hoạt động`,
  photos: (count: number): string => `${count} ảnh`,
  link: "liên kết",
  weekdays: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
  deadline: "hạn báo cáo",
};
