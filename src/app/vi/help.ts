import { catalogue } from "./catalogue.ts";

/** Short pages that work without a network; found without tones. */
export const helpVi = catalogue("help", {
  title: "Hướng dẫn",
  meta: "Xem được khi không có mạng",
  search: "Tìm trong hướng dẫn",
  none: (words: string): string => `Không tìm thấy “${words}”. Thử từ ngắn hơn.`,
  gone: { title: "Không có trang này", text: "Mở lại từ danh sách hướng dẫn." },
  open: "Mở màn hình này",
  sending: "Hỏi đáp về gửi dữ liệu",
  topics: {
    log: {
      title: "Ghi một việc",
      lines: [
        "Ở «Việc», chạm dấu cộng bên cạnh nhiệm vụ, hoặc «Ghi việc» ở thanh dưới.",
        "Chụp ảnh trước, rồi điền vài ô. Chữ và ảnh được cất ngay vào máy khi đang ghi.",
        "Bấm «Lưu trên máy». Không có mạng vẫn lưu được; máy tự gửi khi có mạng.",
        "Việc thường kỳ: bấm «Ghi nhanh» là lưu như lần trước, thêm ảnh sau.",
      ],
    },
    sending: {
      title: "Hỏi đáp về gửi dữ liệu",
      lines: [
        "Bao giờ thì gửi? Máy tự gửi khi có mạng: chữ trước, hình nhỏ, rồi ảnh. Anh/chị không cần làm gì.",
        "Làm sao biết đã gửi? Góc trên ghi «Đã gửi hết». Mục chưa gửi nằm ở «Hộp chờ gửi».",
        "Tắt máy có mất không? Không. Bản ghi đã lưu nằm trong máy cho đến khi gửi xong.",
        "Gửi mãi chưa được? Bấm «Thử gửi ngay». Nhiều ngày không có mạng thì «Lưu ra tệp», đồng nghiệp mang hộ.",
        "«Cần xem» là gì? Nơi nhận chưa ghi mục đó vào sổ. Mở ra, xem lý do, sửa hoặc bỏ.",
        "Vì sao ảnh chưa đi? Có thể đang bật «Chỉ gửi ảnh khi có Wi-Fi», hoặc hôm nay đã gửi đủ lượng cho phép.",
      ],
    },
    mend: {
      title: "Sửa bản ghi bị trả lại",
      lines: [
        "Bản ghi cần sửa đứng đầu ở «Việc», kèm lý do.",
        "Mở ra: ảnh nào cần chụp lại thì được đánh dấu. Chụp lại, sửa chữ, viết trả lời nếu cần.",
        "Bấm «Gửi lại». Bản ghi trở về hàng chờ duyệt.",
      ],
    },
    photos: {
      title: "Chụp ảnh minh chứng",
      lines: [
        "Nên có ba ảnh: toàn cảnh, cận cảnh, người dự. Máy nhắc khi ảnh mờ, tối.",
        "Dấu ảnh ghi giờ, nơi, mã của bản ghi; dấu nằm dưới ảnh, không che gì.",
        "Cho phép vị trí thì ảnh có nơi chụp. Vị trí chỉ được lấy lúc chụp.",
        "Ảnh đã chụp từ trước: «Chọn ảnh có sẵn», hoặc chia sẻ từ thư viện, từ Zalo vào ứng dụng.",
      ],
    },
    plan: {
      title: "Đọc kế hoạch",
      lines: [
        "«Kế hoạch» trong «Thêm» giữ nguyên văn, tìm không cần gõ dấu.",
        "Chạm một câu để xem đã làm được gì cho câu đó.",
        "Chi tiết từng nhiệm vụ có sản phẩm phải có và các bản ghi chứng minh.",
      ],
    },
    registers: {
      title: "Sổ của đơn vị",
      lines: [
        "Niêm yết, phát thanh, đợt treo, đối thoại, lấy ý kiến, văn bản, kinh phí: mỗi sổ ở «Thêm».",
        "Ghi địa điểm một lần ở «Địa điểm của đơn vị»; các sổ khác dùng lại.",
        "Mốc đến hạn của mọi sổ hiện ở «Việc».",
      ],
    },
    storage: {
      title: "Máy sắp hết chỗ",
      lines: [
        "Mở Cài đặt, mục «Bộ nhớ» để biết trong máy có gì.",
        "«Dọn» chỉ bỏ ảnh mà nơi nhận đã có đủ. Bản ghi và hình nhỏ ở lại.",
        "Ảnh chưa gửi không bao giờ tự mất.",
      ],
    },
    lock: {
      title: "Mã khóa và mất máy",
      lines: [
        "Đặt mã khóa 6 số ở Cài đặt để người cầm nhờ máy không xem được.",
        "Quên mã: bấm «Quên mã», đăng nhập lại bằng phiếu mới. Không mất gì.",
        "Mất máy: gọi ngay nơi theo dõi để khóa máy. Những gì đã gửi vẫn còn nguyên.",
      ],
    },
    install: {
      title: "Cài ra màn hình chính",
      lines: [
        "Android: mở bằng Chrome, bấm ⋮ rồi chọn «Thêm vào màn hình chính» hoặc «Cài đặt ứng dụng».",
        "iPhone: mở bằng Safari, bấm nút Chia sẻ rồi chọn «Thêm vào MH chính».",
        "Cài rồi thì mở nhanh hơn và trình duyệt không tự xóa dữ liệu.",
      ],
    },
    permissions: {
      title: "Máy hỏi quyền gì, để làm gì",
      lines: [
        "Máy ảnh: để chụp minh chứng và quét mã. Không cho thì chọn ảnh có sẵn.",
        "Vị trí: để ghi nơi chụp vào ảnh. Không cho vẫn chụp được.",
        "Thông báo: để nhắc khi có bản ghi trả lại hoặc sắp đến hạn. Mặc định tắt.",
        "Giữ dữ liệu: để trình duyệt không xóa khi máy đầy.",
        "Lỡ bấm «Chặn»: mở phần cài đặt trang của trình duyệt, cho phép lại.",
      ],
    },
  },
  installNow: "Cài ứng dụng",
  installed: "Ứng dụng đã được cài trên máy này.",
  tour: "Xem lại hướng dẫn 2 phút",
  tourMeta: "Đi qua một việc của chính anh/chị",
});

/** «Giới thiệu» */
export const aboutVi = catalogue("about", {
  title: "Giới thiệu",
  meta: "Phiên bản, có gì mới, gửi tệp chẩn đoán",
  version: (version: string): string => `Phiên bản ${version}`,
  news: "Có gì mới",
  licences: "Giấy phép",
  own: "Phần mềm này dùng giấy phép MIT, ai cũng được dùng và sửa.",
  parts: "Dùng các phần mềm mở: Preact, Zod, Workbox, tus, Phosphor Icons (MIT), Dexie (Apache 2.0).",
  diagnostic: {
    title: "Tệp chẩn đoán",
    text: "Khi máy có trục trặc, lưu tệp này rồi gửi cho người hỗ trợ. Tệp chỉ có phiên bản, trình duyệt, dung lượng và các con số; không có tên, ghi chú, ảnh hay mật khẩu.",
    action: "Lưu tệp chẩn đoán",
    saved: (name: string): string => `Đã lưu ${name} vào mục Tải về.`,
    shared: "Đã chuyển tệp.",
  },
});
