import type { ActivityKind } from "../../../domain/activity/kind.ts";
import { allTasks } from "../../../domain/plan.ts";
import { Icon } from "../../components/icon.tsx";
import type { IconName } from "../../components/icons.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { ShownColumn } from "./shown-columns.ts";

const kindIcons: Readonly<Record<ActivityKind, IconName>> = {
  broadcast: "megaphone-simple",
  posting: "push-pin",
  visual: "image-square",
  article: "file-text",
  socialPost: "share-network",
  meeting: "users-three",
  dialogue: "signature",
  survey: "list-checks",
  guidance: "device-mobile",
  publication: "books",
  document: "file-doc",
  culturalEvent: "stack",
  difficulty: "warning",
};

/** Heads of the narrow columns: a drawing each, its words for those who hear it or point at it. */
export const ColumnHeads = ({ columns }: { readonly columns: readonly ShownColumn[] }) => {
  const { diary } = useServices();
  const kinds = useLive(
    async () => new Map((await diary.plans()).flatMap(allTasks).map(({ ref, kinds: [kind] }) => [ref, kind])),
    [diary],
  );

  return (
    <div class="sq heads">
      {columns.map(({ key, title, short, column }) => {
        const kind = column ? kinds?.get(column.task) : undefined;
        return (
          <span key={key} title={title}>
            {short === undefined ? (
              <Icon name={kind ? kindIcons[kind] : "squares-four"} size="s" />
            ) : (
              <span aria-hidden="true">{short}</span>
            )}
            <span class="vh">{title}</span>
          </span>
        );
      })}
    </div>
  );
};
