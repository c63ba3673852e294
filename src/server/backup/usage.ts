/** What the terminal can do with backups. */
export const BACKUP_USAGE = [
  "npm run backup -- --to <folder>                   sao lưu, cả khi máy chủ đang chạy / a backup, also beside a running server",
  "npm run restore -- --from <folder> --to <folder>  dựng lại từ bản sao lưu vào thư mục mới / a new data folder out of a backup",
];
