import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useUnitPlaces } from "../../hooks/use-unit-places.ts";
import { diaryVi } from "../../vi/diary.ts";
import styles from "./diary.module.css";

const vi = diaryVi.bulk;

interface AddSheetProps {
  readonly name: "villages" | "themes";
  /** Of the marked records: they will be reviewed anew. */
  readonly accepted: number;
  readonly onAdd: (value: string, words: string) => void;
  readonly onClose: () => void;
}

/** One village or theme for all marked records, by one tap. */
export const AddSheet = ({ name, accepted, onAdd, onClose }: AddSheetProps) => {
  const { diary } = useServices();
  const { village } = useUnitPlaces();
  const inForce = useLive(() => diary.planInForce(), [diary]);
  const options =
    name === "villages"
      ? village.map((each) => ({ value: each, words: each }))
      : (inForce?.plan.themeNames ?? []).map(({ id, name: words }) => ({ value: id, words }));
  return (
    <Sheet
      title={name === "villages" ? vi.village : vi.theme}
      text={accepted > 0 ? vi.reviewed(accepted) : undefined}
      onClose={onClose}
    >
      {name === "villages" && options.length === 0 && <p class="muted">{vi.none}</p>}
      <div class={styles["bulk"]}>
        {options.map(({ value, words }) => (
          <Button key={value} variant="secondary" isCompact onClick={() => onAdd(value, words)}>
            {words}
          </Button>
        ))}
      </div>
    </Sheet>
  );
};
