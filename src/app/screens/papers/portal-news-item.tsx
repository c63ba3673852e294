import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { mayBeSentAgain } from "../../../domain/portal-news/standing.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { portalNewsVi as vi } from "../../vi/portal-news.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { NewsContent } from "./news-content.tsx";
import type { PortalNewsView } from "./use-portal-news.ts";

/** `/tin-cong/:id`: one piece of news of the own unit. */
export const PortalNewsItem = ({ view }: { readonly view: PortalNewsView }) => {
  const { registers } = useServices();
  const { route } = useLocation();
  const [isAsking, setAsking] = useState(false);
  const { id, values } = view.entry;
  usePage(values.title);
  const handleWithdraw = async () => {
    setAsking(false);
    const written = await registers.write("portalNews", [{ id, fields: { deleted: true } }]);
    if (written.ok) route("/tin-cong");
  };
  return (
    <div class="screen">
      <AppBar title={vi.states[view.state]} backHref="/tin-cong">
        <OutboxChip />
      </AppBar>
      <main>
        <NewsContent view={view} />
        <div class="sec" />
      </main>
      {mayBeSentAgain(view.state) && (
        <footer class="foot">
          <div class="pair">
            <Button variant="quiet" onClick={() => setAsking(true)}>
              {vi.withdraw}
            </Button>
            <Button icon="pencil-simple" href={`/tin-cong/${id}/sua`}>
              {vi.again}
            </Button>
          </div>
        </footer>
      )}
      {isAsking && <ConfirmDialog {...vi.ask} onConfirm={handleWithdraw} onCancel={() => setAsking(false)} />}
    </div>
  );
};
