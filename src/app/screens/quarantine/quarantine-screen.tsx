import { AppBar } from "../../components/app-bar.tsx";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { useChanges } from "../../hooks/use-changes.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useQuarantine } from "../../hooks/use-quarantine.ts";
import { quarantineVi } from "../../vi/set-aside.ts";
import { Opening } from "../opening.tsx";
import { QuarantineRows } from "./quarantine-rows.tsx";

/** `/dang-giu`: what the server took from the units below and could not put into the book, for those above. */
export const QuarantineScreen = () => {
  const { list, isFresh, reload } = useQuarantine();
  useChanges(reload);
  usePage(list === undefined ? undefined : quarantineVi.title);

  if (list === undefined) return <Opening />;
  return (
    <div class="screen">
      <AppBar title={quarantineVi.title} backHref="/" />
      <main>
        {!isFresh && (
          <Banner
            tone="queue"
            icon="wifi-slash"
            {...(list === null ? quarantineVi.unknown : quarantineVi.offline)}
            isLive
          >
            <Button variant="secondary" isCompact onClick={reload}>
              {quarantineVi.again}
            </Button>
          </Banner>
        )}
        {list?.items.length === 0 && <EmptyState art="check" tone="done" {...quarantineVi.empty} />}
        {list && list.items.length > 0 && (
          <Group heading={quarantineVi.total(list.total)}>
            <QuarantineRows items={list.items} />
          </Group>
        )}
      </main>
    </div>
  );
};
