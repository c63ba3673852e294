import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { exemplarVi } from "../../vi/exemplar.ts";
import { nearDay } from "../../vi/format.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { useExemplars } from "./use-exemplars.ts";

/** `/guong`: good examples and criticism, what waits for the leader first. */
export const ExemplarsScreen = () => {
  const { diary } = useServices();
  const exemplars = useExemplars();
  usePage(exemplarVi.title);
  if (!exemplars) return <Opening />;
  return (
    <div class="screen">
      <AppBar title={exemplarVi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {exemplars.length === 0 && <EmptyState art="check" {...exemplarVi.empty} />}
        {(["waiting", "changesAsked", "approved", "declined"] as const).map((state) => {
          const items = exemplars.filter((each) => each.state === state);
          return items.length === 0 ? null : (
            <Group key={state} heading={exemplarVi.headings[state]} aside={items.length}>
              {items.map(({ entry: { id, values } }) => (
                <ItemRow
                  key={id}
                  title={values.title}
                  meta={[exemplarVi.kinds[values.kind], values.who, nearDay(values.on, diary.today())]
                    .filter(Boolean)
                    .join(" · ")}
                  icon={values.kind === "exemplar" ? "seal-check" : "warning"}
                  href={`/guong/${id}`}
                />
              ))}
            </Group>
          );
        })}
      </main>
      <footer class="foot">
        <div class="pair">
          <Button variant="secondary" href="/guong/phe-binh">
            {exemplarVi.addCriticism}
          </Button>
          <Button icon="plus" href="/guong/moi">
            {exemplarVi.add}
          </Button>
        </div>
      </footer>
    </div>
  );
};
