import type { PortalNewsId } from "../../../domain/registers/portal-news.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { portalNewsVi as vi } from "../../vi/portal-news.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { useOpenedUnits } from "../review/use-opened-units.ts";
import { NewsAnswerForm } from "./news-answer-form.tsx";
import { NewsContent } from "./news-content.tsx";
import { usePortalNews } from "./use-portal-news.ts";

interface DeskNewsItemProps {
  readonly unit: UnitId;
  readonly news: PortalNewsId;
}

/** `/tin-cong/:unit/:id` at a desk: the unit's records are brought here, then read and answered. */
export const DeskNewsItem = ({ unit, news }: DeskNewsItemProps) => {
  const { diary } = useServices();
  const { units } = useAccount();
  const mayDecide = useMayDecide();
  useOpenedUnits([unit]);
  const view = usePortalNews(unit)?.find(({ entry }) => (entry.id as string) === news);
  const known = units.find(({ id }) => id === unit);
  usePage(view?.entry.values.title);
  return (
    <SupervisorScreen
      title={known ? unitNameOn(known, view?.entry.values.on ?? diary.today()) : vi.desk.title}
      under={view && vi.states[view.state]}
      back={{ href: "/tin-cong", name: navigationVi.back }}
    >
      <div class="narrow">
        {view ? (
          <>
            <NewsContent view={view} />
            {mayDecide && view.state !== "published" && (
              <NewsAnswerForm key={view.entry.values.round} view={view} />
            )}
          </>
        ) : (
          <p class="em muted" role="status">
            {vi.desk.loading}
          </p>
        )}
      </div>
    </SupervisorScreen>
  );
};
