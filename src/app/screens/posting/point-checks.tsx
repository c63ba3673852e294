import { useLocation } from "preact-iso";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay } from "../../vi/format.ts";
import { postingVi } from "../../vi/posting.ts";
import { RecordRow } from "../record-row.tsx";
import styles from "./posting.module.css";
import { checksOf, isOpenDefect, type PointCheck, usePointChecks } from "./use-point-checks.ts";

/** The latest that are listed; all of them stand in the diary. */
const SHOWN_CHECKS = 5;

interface PointChecksProps {
  readonly pointName: string;
  readonly canLog: boolean;
}

/** What was found broken and not mended yet, then the latest checks of the point. */
export const PointChecks = ({ pointName, canLog }: PointChecksProps) => {
  const all = usePointChecks();
  if (!all) return null;
  const checks = checksOf(all, pointName);
  const open = checks.filter(isOpenDefect);

  return (
    <>
      {open.length > 0 && (
        <Group heading={postingVi.defects.title} aside={open.length}>
          {open.map((check) => (
            <OpenDefect key={check.view.id} check={check} canLog={canLog} />
          ))}
        </Group>
      )}
      {checks.length > 0 && (
        <Group heading={postingVi.checks.title}>
          {checks.slice(0, SHOWN_CHECKS).map(({ view, activity }) => (
            <RecordRow
              key={view.id}
              view={view}
              title={postingVi.checks.row(fullDay(activity.on))}
              meta={passedOf(activity.checks ?? {})}
            />
          ))}
        </Group>
      )}
    </>
  );
};

const passedOf = (checks: Readonly<Record<string, string>>): string => {
  const seen = Object.values(checks);
  return postingVi.checks.passed(seen.filter((result) => result === "yes").length, seen.length);
};

interface OpenDefectProps {
  readonly check: PointCheck;
  readonly canLog: boolean;
}

const OpenDefect = ({ check: { view, activity }, canLog }: OpenDefectProps) => {
  const { drafts, diary } = useServices();
  const { route } = useLocation();
  const defect = activity.defect || postingVi.defects.unnamed;

  /** The form opens with the day filled in: a photo of what was mended belongs to it. */
  const handleFix = async () => {
    const draft = await drafts.edit(view.id);
    if (!draft) return;
    await drafts.update(draft.id, { fixedOn: diary.today() });
    route(`/ghi/${draft.id}`);
  };

  return (
    <li class={styles["defect"]}>
      <ul>
        <RecordRow
          view={view}
          title={defect}
          meta={postingVi.defects.found(fullDay(activity.on))}
          hasStatus={false}
        />
      </ul>
      {canLog && (
        <Button
          variant="soft"
          icon="check"
          isCompact
          label={postingVi.defects.fixOf(defect)}
          onClick={() => void handleFix()}
        >
          {postingVi.defects.fix}
        </Button>
      )}
    </li>
  );
};
