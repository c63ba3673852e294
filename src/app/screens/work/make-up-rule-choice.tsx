import { ChipGroup } from "../../components/chip-group.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { dueVi } from "../../vi/due.ts";
import styles from "./year.module.css";

/** Further back than these a unit that has it set keeps what it has. */
const CHOICES = [0, 1, 2, 3] as const;

/** How many months back the unit makes up for what it missed: a setting that those above it see. */
export const MakeUpRuleChoice = ({ within }: { readonly within: number }) => {
  const { records } = useServices();
  const choices = [...new Set<number>([...CHOICES, within])].sort((a, b) => a - b);
  return (
    <div class={styles["rule"]}>
      <ChipGroup
        label={dueVi.makeUp.label}
        choice="one"
        options={choices.map((months) => ({
          value: String(months),
          label: months === 0 ? dueVi.makeUp.none : dueVi.makeUp.months(months),
        }))}
        selected={[String(within)]}
        onChange={([months]) => void records.setUnitSettings({ makeUpWithin: Number(months) })}
      />
      <p class="hint">{dueVi.makeUp.hint}</p>
    </div>
  );
};
