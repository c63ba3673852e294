import { Icon } from "../../components/icon.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft } from "../../services/services.ts";
import { captureVi } from "../../vi/capture.ts";
import { TallyOfProgress } from "../tally-of-progress.tsx";
import { useTaskStanding } from "../use-task-standing.ts";
import styles from "./capture.module.css";

/** Which task the photos are for; the form behind it changes that. */
export const TaskLink = ({ draft, onOpen }: { readonly draft: Draft; readonly onOpen: () => void }) => {
  const { diary } = useServices();
  const standing = useTaskStanding(draft.values.tasks?.[0], draft.values.on ?? diary.today());
  const name = standing?.task.title ?? captureVi.noTask;
  return (
    <a
      class={styles["task"]}
      href={`/ghi/${draft.id}`}
      aria-label={captureVi.forTask(name)}
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      {standing?.progress && <TallyOfProgress progress={standing.progress} size={28} isBlank />}
      <span>{name}</span>
      <Icon name="caret-down" size="xs" />
    </a>
  );
};
