import { Icon } from "../../components/icon.tsx";
import type { DraftWriting } from "../../hooks/use-draft-values.ts";
import { logVi } from "../../vi/log.ts";
import { savingVi } from "../../vi/saving.ts";
import styles from "./log-activity.module.css";

/** Where what was typed is: on disk, on its way there, or not. */
export const DraftState = ({ state }: { readonly state: DraftWriting["state"] }) => (
  <span class={`label dim row ${styles["draft"]}`} role="status">
    {state === "saved" && (
      <>
        <Icon name="check" size="xs" />
        {savingVi.draft}
      </>
    )}
    {state === "saving" && logVi.draftSaving}
    {typeof state === "object" && (
      <span class="row tone-danger">
        <Icon name="warning" size="xs" />
        {logVi.draftFailed}
      </span>
    )}
  </span>
);
