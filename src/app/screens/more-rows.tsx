import type { Ref } from "preact";
import { Button } from "../components/button.tsx";
import { diaryVi } from "../vi/diary.ts";
import styles from "./more-rows.module.css";

interface MoreRowsProps {
  /** Rows that are not drawn yet. */
  readonly left: number;
  readonly end: Ref<HTMLDivElement>;
  readonly onMore: () => void;
}

/** Behind the last row that is drawn: draws more when it comes into sight, or by a tap. */
export const MoreRows = ({ left, end, onMore }: MoreRowsProps) =>
  left <= 0 ? null : (
    <div ref={end} class={styles["more"]}>
      <Button variant="secondary" isCompact onClick={onMore}>
        {diaryVi.more(left)}
      </Button>
    </div>
  );
