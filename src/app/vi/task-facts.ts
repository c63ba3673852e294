/** What the plan says of a task, and what was read into it. */
export const taskFactsVi = {
  appendix: (order: number) => `Phụ lục, mục ${order}`,
  clause: (id: string) => `Kế hoạch, ${id}`,
  guidance: "Cách làm",
  products: "Sản phẩm",
  lead: "Chủ trì",
  coordinating: "Phối hợp",
  role: "Vai trò của đơn vị",
  roles: { lead: "Chủ trì", coordinate: "Phối hợp" },
  funding: "Kinh phí",
  /** Beside `taskDetailVi.month`, for a task without a quota. */
  monthCount: (month: number, done: number) => `Tháng ${month}: ${done}`,
  none: "Chưa có bản ghi nào.",
} as const;
