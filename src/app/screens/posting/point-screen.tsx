import { useState } from "preact/hooks";
import { standingOf } from "../../../domain/posting/point-standing.ts";
import type { PointId } from "../../../domain/registers/posted-procedure.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { Toast } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { postingVi } from "../../vi/posting.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { FieldList } from "./field-list.tsx";
import { PointChecks } from "./point-checks.tsx";
import { PointSheet } from "./point-sheet.tsx";
import { type PostingBooks, type PostingPoint, readBooks } from "./posting-books.ts";
import { RepostList } from "./repost-list.tsx";
import { useSheetWriting } from "./use-sheet-writing.ts";
import { WriteFailure } from "./write-failure.tsx";

/** `/niem-yet/:point`: one posting point, what hangs there, what must be posted again, what was found broken. */
export const PointScreen = ({ id }: { readonly id: PointId }) => {
  const { registers } = useServices();
  const books = useLive(() => readBooks(registers, id), [registers, id]);
  const [point] = books?.points ?? [];
  usePage(point?.name);

  if (!books) return <Opening />;
  if (!point) return <NothingHere heading={postingVi.title} {...postingVi.noSuchPoint} />;
  return <Point point={point} procedures={books.procedures} />;
};

interface PointProps {
  readonly point: PostingPoint;
  readonly procedures: PostingBooks["procedures"];
}

const Point = ({ point, procedures }: PointProps) => {
  const { user } = useAccount();
  const { diary } = useServices();
  const [isSetting, setSetting] = useState(false);
  const writing = useSheetWriting();
  const standing = standingOf(procedures, point.book, diary.today());
  const toast = <Toast toast={writing.toast} onDone={writing.closeToast} />;

  return (
    <div class="screen">
      <AppBar
        title={point.name}
        under={postingVi.summary(standing.posted, standing.required)}
        backHref="/niem-yet"
      >
        <button
          class="icon-btn"
          type="button"
          aria-label={postingVi.settings.title}
          onClick={() => setSetting(true)}
        >
          <Icon name="gear-six" />
        </button>
      </AppBar>
      <main>
        <WriteFailure failure={writing.failure} />
        <RepostList point={point} reposts={standing.reposts} onWrite={writing.write} />
        <PointChecks pointName={point.name} canLog={user.role === "officer"} />
        <FieldList point={point} fields={standing.fields} onWrite={writing.write} />
        <Group heading={postingVi.sheet.group}>
          <ItemRow title={postingVi.sheet.qr} icon="qr-code" href={`/niem-yet/${point.id}/in-ma`} />
          <ItemRow title={postingVi.sheet.list} icon="file-text" href={`/niem-yet/${point.id}/in-danh-muc`} />
        </Group>
        <div class="sec" />
      </main>
      {user.role !== "officer" && toast}
      {user.role === "officer" && (
        <footer class="foot">
          {toast}
          <Button icon="check-square" href={`/niem-yet/${point.id}/kiem-tra`}>
            {postingVi.check}
          </Button>
        </footer>
      )}
      {isSetting && <PointSheet point={point} onClose={() => setSetting(false)} />}
    </div>
  );
};
