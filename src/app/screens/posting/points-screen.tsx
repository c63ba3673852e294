import { useState } from "preact/hooks";
import { standingOf } from "../../../domain/posting/point-standing.ts";
import { hasEnded } from "../../../domain/posting/procedure.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { postingVi } from "../../vi/posting.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { PointRow } from "./point-row.tsx";
import { PointSheet } from "./point-sheet.tsx";
import { readBooks } from "./posting-books.ts";
import { checksOf, isOpenDefect, usePointChecks } from "./use-point-checks.ts";

/** `/niem-yet`: the unit's posting points with how many procedures hang there and what must be posted again. */
export const PointsScreen = () => {
  const { registers, diary } = useServices();
  const today = diary.today();
  const books = useLive(() => readBooks(registers), [registers]);
  const checks = usePointChecks() ?? [];
  const [isAdding, setAdding] = useState(false);
  usePage(books ? postingVi.title : undefined);

  if (!books) return <Opening />;
  const { points, procedures } = books;
  return (
    <div class="screen">
      <AppBar title={postingVi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {points.length === 0 ? (
          <EmptyState art="push-pin" {...postingVi.noPoints} />
        ) : (
          <Group heading={postingVi.points} aside={points.length}>
            {points.map((point) => (
              <PointRow
                key={point.id}
                point={point}
                standing={standingOf(procedures, point.book, today)}
                openDefects={checksOf(checks, point.name).filter(isOpenDefect).length}
              />
            ))}
          </Group>
        )}
        <div class="sec" />
        <Group>
          <ItemRow
            title={postingVi.procedures}
            meta={postingVi.proceduresMeta(procedures.filter((each) => !hasEnded(each, today)).length)}
            icon="list-bullets"
            href="/niem-yet/thu-tuc"
          />
          <ItemRow title={postingVi.scan} meta={postingVi.scanMeta} icon="qr-code" href="/niem-yet/quet" />
        </Group>
      </main>
      <footer class="foot">
        <Button variant="secondary" icon="plus" onClick={() => setAdding(true)}>
          {postingVi.addPoint}
        </Button>
      </footer>
      {isAdding && <PointSheet point={null} onClose={() => setAdding(false)} />}
    </div>
  );
};
