import type { ComponentChildren } from "preact";
import type { PointId } from "../../../domain/registers/posted-procedure.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { postingVi } from "../../vi/posting.ts";
import { postingPrintVi } from "../../vi/posting-print.ts";
import { QrSquare } from "../admin/qr-square.tsx";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { PostedTable } from "./posted-table.tsx";
import { checkAddress } from "./posting-address.ts";
import { type PostingPoint, readBooks } from "./posting-books.ts";
import styles from "./print.module.css";

interface PrintScreenProps {
  readonly id: PointId;
  readonly what: "qr" | "list";
}

/** `/niem-yet/:point/in-ma` and `/in-danh-muc`: what hangs at the point beside the procedures themselves, to print. */
export const PrintScreen = ({ id, what }: PrintScreenProps) => {
  const { registers } = useServices();
  const books = useLive(() => readBooks(registers, id), [registers, id]);
  const [point] = books?.points ?? [];
  usePage(point && postingPrintVi[what].title);

  if (!books) return <Opening />;
  if (!point) return <NothingHere heading={postingVi.title} {...postingVi.noSuchPoint} />;
  return (
    <Paper title={postingPrintVi[what].title} point={point}>
      {what === "qr" ? (
        <QrPaper point={point} />
      ) : (
        <PostedTable point={point} procedures={books.procedures} />
      )}
    </Paper>
  );
};

interface PaperProps {
  readonly title: string;
  readonly point: PostingPoint;
  readonly children: ComponentChildren;
}

const Paper = ({ title, point, children }: PaperProps) => (
  <div class={`screen ${styles["page"]}`}>
    <AppBar title={title} under={point.name} backHref={`/niem-yet/${point.id}`} />
    <main>{children}</main>
    <footer class="foot">
      <Button icon="file-text" onClick={() => window.print()}>
        {postingPrintVi.print}
      </Button>
    </footer>
  </div>
);

const QrPaper = ({ point }: { readonly point: PostingPoint }) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const address = checkAddress(location.origin, point.id);
  return (
    <article class={`${styles["paper"]} ${styles["qr"]}`}>
      <p>{unitNameOn(unit, diary.today())}</p>
      <h2>{postingPrintVi.qr.head}</h2>
      <p class={styles["name"]}>{point.name}</p>
      <QrSquare text={address} label={postingPrintVi.qr.code(point.name)} />
      <p>{postingPrintVi.qr.how}</p>
      <p>{postingPrintVi.qr.address}</p>
      {/* Also the stop of the keyboard by which the sheet is scrolled. */}
      <a class={styles["address"]} href={new URL(address).pathname}>
        {address}
      </a>
    </article>
  );
};
