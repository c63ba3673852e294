import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { EditedElsewhere } from "../../services/story.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { elsewhereVi, historyVi } from "../../vi/history.ts";
import { NewUnitNotice } from "../units/new-unit-notice.tsx";

/** Every record that another device wrote too and nobody has looked at since, and what became of a merged unit. */
export const ElsewhereList = () => {
  const { history } = useServices();
  const told = useLive(() => history.editedElsewhere(), [history]) ?? [];
  const activities = new Map(told.flatMap((each) => (each.activity ? [[each.activity, each] as const] : [])));
  return (
    <>
      <NewUnitNotice />
      {activities.size > 0 && (
        <Group heading={elsewhereVi.title} aside={activities.size}>
          {[...activities].map(([activity, each]) => (
            <ItemRow
              key={activity}
              title={titleOf(each)}
              meta={elsewhereVi.history}
              icon="pencil-simple"
              iconTone="attn"
              href={`/ban-ghi/${activity}/lich-su`}
            />
          ))}
        </Group>
      )}
    </>
  );
};

/** One that another device deleted is told of all the same. */
const titleOf = ({ view }: EditedElsewhere): string =>
  view ? elsewhereVi.on(activityTitle(view.activity, null, null), view.activity.on) : historyVi.deletedRecord;
