/** What left «Hộp chờ gửi» without getting into the book, and what the receiver keeps. */
export const setAsideVi = {
  title: "Cần xem",
  open: "Xem và xử lý từng mục",
  openMeta: (refused: number, held: number): string =>
    [
      refused > 0 ? `${refused} mục cần quyết định` : "",
      held > 0 ? `${held} mục nơi nhận đã giữ, chờ xử lý` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  refused: "Cần quyết định",
  held: "Nơi nhận đã giữ, chờ xử lý",
  heldText: "Không cần làm gì. Máy tự hỏi lại khi mở ứng dụng và mỗi ngày một lần.",
  written: (when: string): string => `Ghi ${when}`,
  words: "Nội dung đã ghi",
  tooLarge: "Nội dung quá lớn, nơi nhận không nhận. Bớt nội dung rồi gửi lại.",
  mend: "Sửa lại",
  retry: "Gửi lại",
  toFile: "Lưu ra tệp",
  discard: "Bỏ",
  discardAsk: {
    title: "Bỏ thay đổi này?",
    text: "Thay đổi này chỉ có trên máy này, bỏ là mất hẳn. Phần đã gửi trước đó vẫn còn.",
    keep: "Giữ lại",
    confirm: "Bỏ hẳn",
  },
  what: {
    activity: "Bản ghi",
    evidence: "Ảnh minh chứng",
    review: "Ý kiến duyệt",
    comment: "Trao đổi",
    unitSettings: "Cài đặt của đơn vị",
    site: "Địa điểm",
    campaign: "Đợt treo",
    hanging: "Nơi treo",
    dialogueQuestion: "Câu hỏi đối thoại",
    surveyRound: "Đợt lấy ý kiến",
    surveyTaps: "Số lượt chạm lấy ý kiến",
    procedure: "Thủ tục hành chính",
    postedProcedure: "Niêm yết thủ tục",
    postingField: "Lĩnh vực phải niêm yết",
    difficultyAnswer: "Trả lời khó khăn, vướng mắc",
    exemplar: "Gương tốt, phê bình",
    exemplarDecision: "Ý kiến lãnh đạo về gương tốt, phê bình",
    sharedExemplar: "Gương tốt, phê bình đã duyệt",
    feedback: "Phản ánh, kiến nghị",
    feedbackPerson: "Người phản ánh",
    taskProduct: "Sản phẩm của nhiệm vụ",
  },
  other: "Thay đổi khác",
  empty: { title: "Không có mục nào cần xem", text: "Mọi nội dung đã gửi đều được nơi nhận ghi vào sổ." },
} as const;

/** Screen of those above, and of the unit: what waits at the receiver's. */
export const quarantineVi = {
  title: "Nơi nhận đang giữ",
  link: "Nội dung nơi nhận đang giữ",
  ofUnit: "Của cả đơn vị",
  total: (count: number): string => `${count} nội dung đã giữ, chưa đưa vào sổ`,
  since: (when: string): string => `Giữ từ ${when}`,
  whose: (name: string, unit: string): string => [name, unit].filter((part) => part !== "").join(" · "),
  offline: { title: "Không có mạng", text: "Đang xem danh sách đã tải lần trước." },
  unknown: { title: "Chưa có danh sách", text: "Mở lại khi có mạng." },
  empty: { title: "Nơi nhận không giữ nội dung nào", text: "Mọi nội dung gửi đến đều đã được ghi vào sổ." },
  again: "Thử lại",
  notTold: "Nội dung của đơn vị khác",
} as const;
