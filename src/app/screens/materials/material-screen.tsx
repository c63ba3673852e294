import { useEffect, useState } from "preact/hooks";
import { versionOf } from "../../../domain/materials/list-materials.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { ProblemBanner } from "../../components/problem-banner.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { MaterialView } from "../../services/materials.ts";
import { nearDay } from "../../vi/format.ts";
import { materialsVi as vi } from "../../vi/materials.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { usePlanTasks } from "../papers/use-plan-tasks.ts";
import { MaterialFiles } from "./material-files.tsx";
import { downloadProblem, materialFacts } from "./material-words.ts";
import styles from "./materials.module.css";
import { useDownload } from "./use-download.ts";
import { bytesHere, missingBytes } from "./use-materials.ts";

interface MaterialScreenProps {
  readonly material: MaterialView;
  readonly all: readonly MaterialView[];
}

/** `/tai-lieu/:id`: its words, read without a network, and its files. */
export const MaterialScreen = ({ material, all }: MaterialScreenProps) => {
  const { materials, diary } = useServices();
  const { values, files } = material;
  const tasks = usePlanTasks()?.filter(({ ref }) => values.tasks?.includes(ref)) ?? [];
  const version = versionOf(material, all);
  const isGone = values.state === "withdrawn";
  usePage(values.title);
  useEffect(() => {
    void materials().then((library) => library.noteOpened(material));
    // Once for each that is looked at: what is noted of it changes what is shown.
  }, [materials, material.id]);

  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/tai-lieu">
        <OutboxChip />
      </AppBar>
      <main>
        <div class={styles["head"]}>
          <h2>{values.title}</h2>
          <p class="meta">{materialFacts(material)}</p>
          <p class="meta">
            {[vi.sentOn(nearDay(values.on, diary.today())), version > 1 ? vi.version(version) : ""]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {isGone && <p class="tone-attn strong">{vi.withdrawn}</p>}
        </div>
        {values.note && <Words heading={vi.note} text={values.note} />}
        {values.body && <Words heading={vi.body} text={values.body} />}
        <MaterialFiles files={isGone ? [] : files} />
        <Actions material={material} />
        {tasks.length > 0 && (
          <Group heading={vi.tasks}>
            {tasks.map(({ ref, title }) => (
              <ItemRow key={ref} title={title} icon="list-checks" href={`/viec/${ref}`} />
            ))}
          </Group>
        )}
        <div class="sec" />
      </main>
    </div>
  );
};

const Words = ({ heading, text }: { readonly heading: string; readonly text: string }) => (
  <section>
    <div class="sec">
      <h2>{heading}</h2>
    </div>
    <p class={styles["text"]}>{text}</p>
  </section>
);

const Actions = ({ material }: Pick<MaterialScreenProps, "material">) => {
  const { materials } = useServices();
  const { ratios, problem, understood, start } = useDownload();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const missing = missingBytes(material);
  const ratio = ratios.get(material.id);
  const isReady = material.values.state === "published" && !material.files.some(({ isAway }) => isAway);

  const handleDrop = async () => {
    const done = await (await materials()).drop(material);
    if (done.ok) setToast({ message: vi.dropped });
  };
  return (
    <>
      {problem && <ProblemBanner {...downloadProblem(problem)} onUnderstood={understood} />}
      <div class={styles["actions"]}>
        {missing > 0 && isReady && (
          <Button
            icon="download-simple"
            isCompact
            isBusy={ratio !== undefined}
            onClick={() => void start([material])}
          >
            {ratio === undefined ? vi.download(missing) : vi.downloading(Math.floor(ratio * 100))}
          </Button>
        )}
        {bytesHere(material) > 0 && (
          <Button variant="quiet" icon="trash" isCompact onClick={() => void handleDrop()}>
            {vi.drop}
          </Button>
        )}
      </div>
      <Toast toast={toast} onDone={() => setToast(null)} />
    </>
  );
};
