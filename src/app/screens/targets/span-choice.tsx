import { Segmented } from "../../components/segmented.tsx";
import { targetsVi as vi } from "../../vi/targets.ts";
import styles from "./targets.module.css";
import { useSpanName } from "./use-targets.ts";

/** «Từ đầu năm» or «Tháng này». */
export const SpanChoice = () => {
  const { name, set } = useSpanName();
  return (
    <div class={styles["lead"]}>
      <Segmented
        label={vi.span}
        options={[
          { value: "year", label: vi.spans.year },
          { value: "month", label: vi.spans.month },
        ]}
        selected={name}
        onChange={set}
      />
    </div>
  );
};
