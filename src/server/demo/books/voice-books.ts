import type { RecordId } from "../../../domain/change.ts";
import { exemplarDecisionId } from "../../../domain/registers/exemplar.ts";
import { feedbackPersonId } from "../../../domain/registers/feedback.ts";
import type { NewRecord } from "../demo-writer.ts";
import type { Books, BookWriting } from "./write-books.ts";

/** What people say, and what becomes of it: feedback, examples, difficulties, a dialogue to come, news for the portal. */
export const voiceBooks = (writing: BookWriting): Books => {
  const difficulty = writing.newId();
  const news = writing.newId();
  const [letOut, waiting] = [writing.newId(), writing.newId()];
  const shown = {
    kind: "exemplar",
    on: writing.day(-20),
    title: "Bưu tá nhận và trả hồ sơ tận nhà ở Khe Năm",
    who: "Anh Lê Văn Tám, nhân viên bưu điện",
    village: "Thôn Khe Năm",
    story:
      "Nhận hồ sơ của người già, người ở xa rồi nộp tại Bộ phận Một cửa, trả kết quả tận nhà trong ngày.",
  };
  return {
    officer: [
      ...feedback(writing),
      { collection: "exemplar", id: letOut, fields: shown },
      {
        collection: "exemplar",
        id: waiting,
        fields: {
          kind: "exemplar",
          on: writing.day(-3),
          title: "Tổ công nghệ số cộng đồng trực tối thứ Năm",
          who: "Đoàn thanh niên Thôn Hà Trai",
          village: "Thôn Hà Trai",
          story: "Mỗi tối thứ Năm hai đoàn viên hướng dẫn nộp hồ sơ tại nhà văn hóa; sáu tuần được 41 lượt.",
        },
      },
      {
        collection: "activity",
        id: difficulty,
        fields: {
          kind: "difficulty",
          on: writing.day(-33),
          tasks: [writing.task("PL8")],
          obstacle: "equipment",
          villages: ["Thôn Khe Dầu"],
          title: "Cụm loa Thôn Khe Dầu mất tiếng sau mưa bão",
          note: "Bộ thu hỏng, chưa có kinh phí thay.",
          proposal: "Đề nghị cấp trên hỗ trợ một bộ thu không dây.",
        },
      },
      {
        collection: "portalNews",
        id: news,
        fields: {
          title: "Ngày thứ Bảy dịch vụ công trực tuyến ở Sơn Kim 1",
          content:
            "Sáng thứ Bảy, 26 người dân được hướng dẫn nộp hồ sơ và tra cứu kết quả ngay tại nhà văn hóa thôn.",
          links: [],
          records: [],
          on: writing.day(-8),
          round: 1,
        },
      },
      ...dialogue(writing),
    ],
    leader: [
      {
        collection: "exemplarDecision",
        id: exemplarDecisionId(letOut as RecordId),
        fields: { decision: "approved", on: writing.day(-19) },
      },
      { collection: "sharedExemplar", id: letOut, fields: { ...shown, approvedOn: writing.day(-19) } },
    ],
    supervisor: [
      {
        collection: "difficultyAnswer",
        id: writing.newId(),
        fields: {
          difficulty,
          step: "received",
          text: "Đã ghi vào danh sách thiết bị cần thay của quý.",
          on: writing.day(-30),
          dueOn: writing.day(25),
        },
      },
      {
        collection: "portalNewsAnswer",
        id: writing.newId(),
        fields: {
          news,
          round: 1,
          decision: "mend",
          text: "Bổ sung một ảnh thấy người dân đang được hướng dẫn.",
          on: writing.day(-5),
        },
      },
    ],
  };
};

const feedback = ({ newId, day, officer }: BookWriting): readonly NewRecord[] => {
  const open = newId();
  return [
    {
      collection: "feedback",
      id: open,
      fields: {
        receivedOn: day(-4),
        channel: "phone",
        subject: "Chưa nhận được kết quả chứng thực gửi qua bưu điện",
        village: "Thôn An Sú",
        handler: officer,
        dueOn: day(3),
      },
    },
    {
      collection: "feedbackPerson",
      id: feedbackPersonId(open as RecordId),
      fields: { name: "Ông Trần Văn Ba", phone: "0900 000 001" },
    },
    {
      collection: "feedback",
      id: newId(),
      fields: {
        receivedOn: day(-26),
        channel: "meeting",
        subject: "Đề nghị niêm yết mẫu đơn ở nhà văn hóa",
        village: "Thôn Hà Trai",
        handler: officer,
        answer: "Đã niêm yết mẫu đơn kèm mã QR.",
        answeredOn: day(-19),
        closedOn: day(-19),
      },
    },
  ];
};

/** Next month, so that the steps before it are still to come. */
const dialogue = ({ newId, task, day, leader }: BookWriting): readonly NewRecord[] => {
  const id = newId();
  return [
    {
      collection: "activity",
      id,
      fields: {
        kind: "dialogue",
        on: day(33),
        tasks: [task("PL3")],
        isPlanned: true,
        chair: leader,
        placeText: "Hội trường Ủy ban nhân dân xã",
      },
    },
    {
      collection: "dialogueQuestion",
      id: newId(),
      fields: {
        dialogue: id,
        text: "Khi nào nhà văn hóa thôn có mạng để nộp hồ sơ?",
        owner: "Công chức Văn hóa – Xã hội",
        dueOn: day(43),
      },
    },
  ];
};
