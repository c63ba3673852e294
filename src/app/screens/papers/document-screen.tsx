import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { documentsVi as vi } from "../../vi/documents.ts";
import { fullDay } from "../../vi/format.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { DocumentFiles } from "./document-files.tsx";
import { PaperFacts } from "./paper-facts.tsx";
import styles from "./papers.module.css";
import type { DocumentEntry } from "./use-documents.ts";
import { usePlanTasks } from "./use-plan-tasks.ts";

/** `/van-ban/:id`: what a paper says of itself, its pages, and what it belongs to. */
export const DocumentScreen = ({ entry }: { readonly entry: DocumentEntry }) => {
  const { registers } = useServices();
  const { user } = useAccount();
  const { route } = useLocation();
  const tasks = usePlanTasks()?.filter(({ ref }) => entry.values.tasks?.includes(ref)) ?? [];
  const [isAsking, setAsking] = useState(false);
  const { id, values } = entry;
  const named = vi.named(vi.kinds[values.kind], values.number ?? "");
  usePage(named);

  const handleDelete = async () => {
    setAsking(false);
    const written = await registers.write("document", [{ id, fields: { deleted: true } }]);
    if (written.ok) route("/van-ban");
  };

  return (
    <div class="screen">
      <AppBar title={named} backHref="/van-ban">
        <OutboxChip />
      </AppBar>
      <main>
        <PaperFacts
          title={values.subject}
          facts={[
            [vi.form.direction, vi.directions[values.direction]],
            [vi.form.on, fullDay(values.on)],
            [vi.form.issuer, values.issuer ?? ""],
            [vi.form.signer, values.signer ?? ""],
            [vi.form.note, values.note ?? ""],
          ]}
          link={values.link || null}
        />
        <DocumentFiles owner={id} mayAdd={user.role === "officer"} />
        {tasks.length > 0 && (
          <Group heading={vi.form.tasks}>
            {tasks.map(({ ref, title }) => (
              <ItemRow key={ref} title={title} icon="list-checks" href={`/viec/${ref}`} />
            ))}
          </Group>
        )}
        <p class={`meta ${styles["note"]}`}>{vi.shared}</p>
      </main>
      <footer class="foot">
        <div class="pair">
          <Button variant="quiet" onClick={() => setAsking(true)}>
            {vi.form.remove}
          </Button>
          <Button icon="pencil-simple" href={`/van-ban/${id}/sua`}>
            {vi.edit}
          </Button>
        </div>
      </footer>
      {isAsking && <ConfirmDialog {...vi.ask} onConfirm={handleDelete} onCancel={() => setAsking(false)} />}
    </div>
  );
};
