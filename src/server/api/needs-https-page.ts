import type { Context } from "hono";
import type { Outside } from "./request-facts.ts";

/** Shown instead of the app over plain http from another machine: there browsers have no hashing, no service worker. */
export const needsHttpsPage = (c: Context, { publicUrl }: Outside): Response => {
  c.header("Cache-Control", "no-store");
  return c.html(page(publicUrl), 403);
};

const page = (publicUrl: string | null): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cần HTTPS</title>
</head>
<body>
<main>
<h1>Cần kết nối bảo mật (HTTPS)</h1>
<p>Trình duyệt chỉ cho phép đăng nhập, chụp ảnh và làm việc khi mất mạng trên địa chỉ bắt đầu bằng <b>https://</b>.
Trang này đang mở bằng http:// nên chưa dùng được. Dữ liệu đã lưu trên máy không bị ảnh hưởng.</p>
${publicUrl?.startsWith("https://") ? `<p>Mở địa chỉ này: <a href="${escaped(publicUrl)}">${escaped(publicUrl)}</a></p>` : ""}
<h2>Dành cho người quản trị máy chủ</h2>
<ol>
<li>Đặt một proxy có chứng chỉ trước máy chủ, ví dụ Caddy: <code>caddy reverse-proxy --from so.example.vn --to 127.0.0.1:8080</code></li>
<li>Khởi động máy chủ với <code>LOA_TRUST_PROXY=1</code> và <code>LOA_PUBLIC_URL=https://so.example.vn</code>.</li>
<li>Nếu đã có proxy HTTPS mà vẫn thấy trang này: kiểm tra <code>LOA_TRUST_PROXY=1</code> và tiêu đề X-Forwarded-Proto.</li>
<li>Chỉ thử trên chính máy chủ thì mở <code>http://localhost:8080</code>.</li>
</ol>
</main>
</body>
</html>
`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
