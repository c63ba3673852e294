import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { yearOf } from "../../../domain/day.ts";
import { type ReadFunding, readFunding } from "../../../domain/funding/import-funding.ts";
import { fundingPlanId } from "../../../domain/registers/funding.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { readTables, type TableFileFailure } from "../../spreadsheet/read-tables.ts";
import { fundingVi } from "../../vi/funding.ts";
import { FileInput } from "../hand-over/file-input.tsx";
import { FundingPreview } from "./funding-preview.tsx";
import styles from "./papers.module.css";
import type { Funding } from "./use-funding.ts";

const vi = fundingVi.import;

type Step =
  | { readonly kind: "idle" | "reading" }
  | { readonly kind: "problem"; readonly failure: TableFileFailure["kind"] | "noHead" | "storage" }
  | { readonly kind: "shown"; readonly read: ReadFunding }
  | { readonly kind: "done"; readonly count: number };

/** `/kinh-phi/nhap?nam=`: planned amounts from a file, shown row by row before anything is written. */
export const FundingImportScreen = ({ funding }: { readonly funding: Funding }) => {
  const { registers, diary } = useServices();
  const { query } = useLocation();
  const year = Number(query["nam"]) || yearOf(diary.today());
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const input = useRef<HTMLInputElement>(null);
  usePage(vi.title);

  const handleFile = async (file: File) => {
    setStep({ kind: "reading" });
    setStep(await readFile(file, funding));
  };
  const handleWrite = async ({ listed }: ReadFunding) => {
    const known = new Set(funding.planned.map(({ id }) => id));
    const writes = listed.map(({ task, source, amountDong }) => {
      const id = fundingPlanId(year, source, task);
      return { id, fields: known.has(id) ? { amountDong } : { year, task, source, amountDong } };
    });
    const written = await registers.write("fundingPlan", writes);
    setStep(written.ok ? { kind: "done", count: writes.length } : { kind: "problem", failure: "storage" });
  };
  const count = step.kind === "shown" ? step.read.listed.length : 0;

  return (
    <div class="screen">
      <AppBar title={vi.title} backHref={`/kinh-phi?nam=${year}`} />
      <main>
        <p class={`muted ${styles["note"]}`}>{vi.year(year)}</p>
        {step.kind === "idle" && <p class={`muted ${styles["note"]}`}>{vi.text}</p>}
        {step.kind === "reading" && (
          <p role="status" class={styles["note"]}>
            {vi.reading}
          </p>
        )}
        {step.kind === "problem" && (
          <Banner
            tone="danger"
            icon="warning"
            title={vi.problemTitle}
            text={step.failure === "storage" ? fundingVi.notKept : vi.problems[step.failure]}
            isLive
          />
        )}
        {step.kind === "shown" && <FundingPreview read={step.read} funding={funding} year={year} />}
        {step.kind === "done" && <Banner tone="done" icon="check" title={vi.done(step.count)} isLive />}
        <FileInput inputRef={input} label={vi.input} onFile={(file) => void handleFile(file)} />
      </main>
      <footer class="foot">
        {step.kind === "shown" && count > 0 && (
          <Button icon="check" onClick={() => void handleWrite(step.read)}>
            {vi.write(count)}
          </Button>
        )}
        <Button variant={count > 0 ? "secondary" : "primary"} onClick={() => input.current?.click()}>
          {step.kind === "idle" ? vi.choose : vi.chooseAgain}
        </Button>
      </footer>
    </div>
  );
};

/** The first table with a head that fits. */
const readFile = async (file: File, { tasks }: Funding): Promise<Step> => {
  const tables = await readTables(file);
  if (!tables.ok) return { kind: "problem", failure: tables.error.kind };
  const words = { sources: fundingVi.sources, allTasks: fundingVi.allTasks };
  for (const table of tables.value) {
    const read = readFunding(table, tasks, words);
    if (read.ok) return { kind: "shown", read: read.value };
  }
  return { kind: "problem", failure: "noHead" };
};
