import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { elsewhereVi } from "../../vi/history.ts";

/** Every record that another device wrote too and nobody has looked at since; absent when there is none. */
export const ElsewhereList = () => {
  const { history } = useServices();
  const told = useLive(() => history.editedElsewhere(), [history]) ?? [];
  const views = new Map(told.flatMap(({ view }) => (view ? [[view.id, view] as const] : [])));
  if (views.size === 0) return null;
  return (
    <Group heading={elsewhereVi.title} aside={views.size}>
      {[...views.values()].map((view) => (
        <ItemRow
          key={view.id}
          title={elsewhereVi.on(activityTitle(view.activity, null, null), view.activity.on)}
          meta={elsewhereVi.history}
          icon="pencil-simple"
          iconTone="attn"
          href={`/ban-ghi/${view.id}/lich-su`}
        />
      ))}
    </Group>
  );
};
