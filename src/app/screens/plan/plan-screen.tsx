import { useState } from "preact/hooks";
import type { Plan } from "../../../domain/plan.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { planReaderVi } from "../../vi/plan-reader.ts";
import { Opening } from "../opening.tsx";
import { useBackHref } from "../use-back-href.ts";
import styles from "./plan.module.css";
import { planSections } from "./plan-paragraphs.ts";
import { PlanSections } from "./plan-sections.tsx";

/** `/ke-hoach`: the plan word for word, searchable without tones. */
export const PlanScreen = () => {
  const { diary } = useServices();
  const inForce = useLive(() => diary.planInForce(), [diary]);
  const title = inForce ? planReaderVi.title(inForce.plan.year) : navigationVi.plan;
  usePage(inForce === undefined ? undefined : title);
  const backHref = useBackHref();

  if (inForce === undefined) return <Opening />;
  return (
    <div class="screen">
      <AppBar title={title} backHref={backHref} />
      <main>
        {inForce ? <Reader plan={inForce.plan} /> : <EmptyState art="list-checks" {...planReaderVi.none} />}
      </main>
    </div>
  );
};

const Reader = ({ plan }: { readonly plan: Plan }) => {
  const [words, setWords] = useState("");
  const sections = planSections(plan, words);
  return (
    <>
      <div class={styles["search"]}>
        <TextField label={planReaderVi.search} type="search" value={words} onInput={setWords} />
        <p class="hint" role="status">
          {words.trim() === ""
            ? ""
            : planReaderVi.found(sections.flatMap(({ paragraphs }) => paragraphs).length)}
        </p>
      </div>
      <article class={styles["text"]}>
        <h2 class="title">{plan.text.title}</h2>
        <p class="meta">{plan.text.issuingBody}</p>
        <PlanSections sections={sections} />
      </article>
    </>
  );
};
