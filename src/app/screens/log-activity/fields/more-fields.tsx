import type { ComponentChildren } from "preact";
import { Icon } from "../../../components/icon.tsx";
import { logVi } from "../../../vi/log.ts";
import styles from "./fields.module.css";

/** Fields that are seldom filled in, folded away. */
export const MoreFields = ({ children }: { readonly children: ComponentChildren }) => (
  <details class={styles["more"]}>
    <summary>
      {logVi.more}
      <Icon name="caret-down" size="s" />
    </summary>
    <div class={styles["inside"]}>{children}</div>
  </details>
);
