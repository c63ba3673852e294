/** Screen f, beyond `syncVi.outbox`. */
export const outboxVi = {
  retry: "Gửi lại mục này",
  discard: "Bỏ thay đổi này",
  open: "Mở bản ghi",
  discardAsk: {
    title: "Bỏ thay đổi này?",
    text: "Thay đổi bị từ chối chỉ có trên máy này, bỏ là mất hẳn. Phần đã gửi trước đó vẫn còn.",
    keep: "Giữ lại",
    confirm: "Bỏ hẳn",
  },
} as const;
