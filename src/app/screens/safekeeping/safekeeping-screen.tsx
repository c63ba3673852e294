import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { networkProblem } from "../../vi/network.ts";
import { safekeepingVi } from "../../vi/safekeeping.ts";
import { FormProblem } from "../sign-in/form-problem.tsx";
import { BackupBanner } from "./backup-banner.tsx";
import { OfferRow } from "./offer-row.tsx";
import { useSafekeeping } from "./use-safekeeping.ts";

/** `/an-toan`: how backups stand, and what only phones still know after the server went back (S39, S40). */
export const SafekeepingScreen = () => {
  const { standing, items, problem, reload } = useSafekeeping();
  usePage(safekeepingVi.title);

  return (
    <div class="screen">
      <AppBar title={safekeepingVi.title} backHref="/don-vi" />
      <main>
        <FormProblem text={problem ? networkProblem(problem) : undefined} />
        {problem && (
          <Button variant="secondary" isCompact onClick={() => void reload()}>
            {safekeepingVi.again}
          </Button>
        )}
        {standing && <BackupBanner standing={standing} />}
        {standing && items.length === 0 && <EmptyState art="check" tone="done" {...safekeepingVi.empty} />}
        {items.length > 0 && (
          <>
            <p class="muted">{safekeepingVi.waitingText}</p>
            <Group heading={safekeepingVi.waiting(items.length)}>
              {items.map((item) => (
                <OfferRow key={item.id} item={item} onDecided={reload} />
              ))}
            </Group>
          </>
        )}
      </main>
    </div>
  );
};
