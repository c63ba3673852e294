import { dayOf, timeOf } from "../../../domain/day.ts";
import { versionOf } from "../../../domain/materials/list-materials.ts";
import { type MaterialUseList, materialStanding } from "../../../domain/materials/use-list.ts";
import { Button } from "../../components/button.tsx";
import type { ToastContent } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { MaterialView } from "../../services/materials.ts";
import { moment, nearDay } from "../../vi/format.ts";
import { materialsVi, materialDeskVi as vi } from "../../vi/materials.ts";
import { savingVi } from "../../vi/saving.ts";
import type { FetchedFigures } from "../overview/use-fetched.ts";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { usePlanTasks } from "../papers/use-plan-tasks.ts";
import { MaterialFiles } from "./material-files.tsx";
import { materialFacts } from "./material-words.ts";
import styles from "./materials.module.css";

interface DeskMaterialSideProps {
  readonly material: MaterialView;
  readonly all: readonly MaterialView[];
  readonly use: FetchedFigures<MaterialUseList>;
  readonly onToast: (toast: ToastContent) => void;
}

/** One material at the office: what it is, who has it, and what can be done with it. */
export const DeskMaterialSide = ({ material, all, use, onToast }: DeskMaterialSideProps) => {
  const { diary } = useServices();
  const mayDecide = useMayDecide();
  const { values, files } = material;
  const tasks = usePlanTasks()?.filter(({ ref }) => values.tasks?.includes(ref)) ?? [];
  const version = versionOf(material, all);
  const isGone = values.state === "withdrawn";
  const facts = [
    materialFacts(material),
    materialsVi.sentOn(nearDay(values.on, diary.today())),
    version > 1 ? materialsVi.version(version) : "",
    values.units && values.units.length > 0 ? vi.forUnits(values.units.length) : "",
    ...tasks.map(({ title }) => title),
  ];
  return (
    <section class="panel pad side" aria-labelledby="material">
      <div>
        <h2 id="material">{values.title}</h2>
        <p class="meta">{facts.filter(Boolean).join(" · ")}</p>
        {isGone && <p class="strong tone-attn">{vi.withdrawn}</p>}
        {material.isUnsent && <p class="meta tone-queue">{vi.waiting}</p>}
      </div>
      {!isGone && (
        <div class={styles["deskFiles"]}>
          <MaterialFiles files={files} isOwn />
        </div>
      )}
      {values.body && <p class={styles["deskText"]}>{values.body}</p>}
      {!isGone && <Standing material={material} use={use} />}
      {values.note && (
        <div>
          <h3>{materialsVi.note}</h3>
          <p class={styles["deskText"]}>{values.note}</p>
        </div>
      )}
      {mayDecide && <Actions material={material} onToast={onToast} />}
    </section>
  );
};

const Standing = ({ material, use }: Pick<DeskMaterialSideProps, "material" | "use">) => {
  const { diary } = useServices();
  const { unit } = useAccount();
  const { value: list, isFresh } = use;
  if (!list) return <p class="meta">{vi.unknown}</p>;
  const { id, values, files } = material;
  const { meant, fetched, opened, notYet } = materialStanding(
    list,
    { id, units: values.units },
    files.length > 0,
  );
  const [day, time] = [dayOf(list.generatedAt, unit.timeZone), timeOf(list.generatedAt, unit.timeZone)];
  return (
    <div>
      {files.length > 0 && <p class="strong">{vi.has(fetched.length, meant.length)}</p>}
      <p class={files.length > 0 ? "meta" : "strong"}>{vi.opened(opened.length, meant.length)}</p>
      {!isFresh && <p class="meta tone-queue">{vi.aged(moment(day, time, diary.today()))}</p>}
      {notYet.length === 0 ? (
        meant.length > 0 && <p class="meta tone-done">{vi.everybody}</p>
      ) : (
        <>
          <h3 class="tone-attn">{files.length > 0 ? vi.notYet : vi.notOpened}</h3>
          <ul class={styles["notYet"]}>
            {notYet.map((each) => (
              <li key={each.id}>{each.name}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

const Actions = ({ material, onToast }: Pick<DeskMaterialSideProps, "material" | "onToast">) => {
  const { materials } = useServices();
  const isGone = material.values.state === "withdrawn";
  const set = async (isWithdrawn: boolean): Promise<void> => {
    const done = await (await materials()).setWithdrawn(material, isWithdrawn);
    if (!done.ok) return onToast({ message: vi.form.notKept });
    if (isWithdrawn)
      onToast({
        message: vi.withdrawnToast(material.values.title),
        actionLabel: savingVi.undo.action,
        onAction: () => void set(false),
      });
  };
  return (
    <div class="pair">
      <Button variant="secondary" isCompact href={`/tai-lieu/moi?thay=${material.id}`}>
        {vi.replace}
      </Button>
      <Button variant="secondary" isCompact onClick={() => void set(!isGone)}>
        {isGone ? vi.handOutAgain : vi.withdraw}
      </Button>
    </div>
  );
};
