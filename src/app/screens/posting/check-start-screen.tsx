import { standingOf } from "../../../domain/posting/point-standing.ts";
import { latestDecision } from "../../../domain/posting/procedure.ts";
import type { PointId } from "../../../domain/registers/posted-procedure.ts";
import { useDraftStart } from "../../hooks/use-draft-start.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft, DraftValues } from "../../services/services.ts";
import { postingVi } from "../../vi/posting.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { type PostingBooks, type PostingPoint, readBooks } from "./posting-books.ts";

/** `/niem-yet/:point/kiem-tra`, what the QR at the point leads to: its check, filled in as far as the book knows. */
export const CheckStartScreen = ({ id }: { readonly id: PointId }) => {
  const { registers } = useServices();
  const books = useLive(() => readBooks(registers, id), [registers, id]);
  const [point] = books?.points ?? [];
  if (!books) return <Opening />;
  if (!point) return <NothingHere heading={postingVi.title} {...postingVi.noSuchPoint} />;
  return <Start point={point} books={books} />;
};

interface StartProps {
  readonly point: PostingPoint;
  readonly books: PostingBooks;
}

const Start = ({ point, books }: StartProps) => {
  const { drafts, diary } = useServices();
  usePage(postingVi.check);
  useDraftStart(async (): Promise<Draft> => {
    // A second look at the same code goes on with the check that was begun.
    const begun = (await drafts.open()).find(
      ({ kind, isEdit, values }) => kind === "posting" && !isEdit && values.point === point.name,
    );
    if (begun) return begun;
    const draft = await drafts.start({ kind: "posting" });
    await drafts.update(draft.id, checkValues(point, books, diary.today()));
    return draft;
  }, `/niem-yet/${point.id}`);
  return <p aria-busy="true">{postingVi.opening}</p>;
};

const checkValues = (
  point: PostingPoint,
  { procedures }: PostingBooks,
  today: Parameters<typeof standingOf>[2],
): DraftValues => {
  const { required, posted } = standingOf(procedures, point.book, today);
  const decision = latestDecision(procedures, today);
  return {
    point: point.name,
    ...(point.type && { pointType: point.type }),
    ...(required > 0 && { requiredCount: required, postedCount: posted }),
    ...(decision && { decisionNumber: decision.number }),
    ...(decision?.on && { decisionOn: decision.on }),
  };
};
