import { useRef, useState } from "preact/hooks";
import { type ImportPlan, importWrites, planImport } from "../../../../domain/posting/import/plan-import.ts";
import type { ReadList } from "../../../../domain/posting/import/read-list.ts";
import { procedureKeyOf } from "../../../../domain/registers/procedure.ts";
import { AppBar } from "../../../components/app-bar.tsx";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { usePage } from "../../../hooks/use-page.ts";
import { useServices } from "../../../hooks/use-services.ts";
import type { RegisterFailure, RegisterServices } from "../../../services/registers.ts";
import { importVi } from "../../../vi/posting-procedures.ts";
import { FileInput } from "../../hand-over/file-input.tsx";
import styles from "../posting.module.css";
import { WriteFailure } from "../write-failure.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { type ListFileFailure, readListFile } from "./read-list-file.ts";

type Step =
  | { readonly kind: "idle" | "reading" }
  | { readonly kind: "problem"; readonly failure: ListFileFailure }
  | { readonly kind: "shown"; readonly list: ReadList; readonly plan: ImportPlan }
  | { readonly kind: "done"; readonly count: number };

/** `/niem-yet/nhap`: a list of procedures from a file, shown row by row before anything is written. */
export const ImportScreen = () => {
  const { registers } = useServices();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const [failure, setFailure] = useState<RegisterFailure | null>(null);
  const input = useRef<HTMLInputElement>(null);
  usePage(importVi.title);

  const handleFile = async (file: File) => {
    setStep({ kind: "reading" });
    const read = await readListFile(file);
    if (!read.ok) return setStep({ kind: "problem", failure: read.error });
    const plan = planImport(read.value.listed, await knownProcedures(registers));
    setStep({ kind: "shown", list: read.value, plan });
  };
  const handleWrite = async (plan: ImportPlan) => {
    const writes = importWrites(plan);
    const written = await registers.write("procedure", writes);
    setFailure(written.ok ? null : written.error);
    if (written.ok) setStep({ kind: "done", count: writes.length });
  };
  const count = step.kind === "shown" ? step.plan.added.length + step.plan.changed.length : 0;

  return (
    <div class="screen">
      <AppBar title={importVi.title} backHref="/niem-yet/thu-tuc" />
      <main>
        <WriteFailure failure={failure} />
        {(step.kind === "idle" || step.kind === "problem") && (
          <p class={`muted ${styles["notice"]}`}>{importVi.text}</p>
        )}
        <Shown step={step} />
        <FileInput inputRef={input} label={importVi.input} onFile={(file) => void handleFile(file)} />
      </main>
      <footer class="foot">
        {step.kind === "shown" && count > 0 && (
          <Button icon="check" onClick={() => void handleWrite(step.plan)}>
            {importVi.write(count)}
          </Button>
        )}
        <Button
          variant={count > 0 ? "secondary" : "primary"}
          icon="file-text"
          onClick={() => input.current?.click()}
        >
          {step.kind === "idle" ? importVi.choose : importVi.chooseAgain}
        </Button>
      </footer>
    </div>
  );
};

const Shown = ({ step }: { readonly step: Step }) => {
  switch (step.kind) {
    case "idle":
      return null;
    case "reading":
      return (
        <p role="status" class={styles["notice"]}>
          {importVi.reading}
        </p>
      );
    case "problem":
      return (
        <Banner
          tone="danger"
          icon="warning"
          title={importVi.problemTitle}
          text={importVi.problems[step.failure.kind]}
          isLive
        />
      );
    case "shown":
      return <ImportPreview list={step.list} plan={step.plan} />;
    case "done":
      return (
        <Banner tone="done" icon="check" title={importVi.done(step.count)} text={importVi.doneText} isLive />
      );
  }
};

const knownProcedures = async (registers: RegisterServices) =>
  new Map(
    (await registers.entries("procedure")).flatMap(({ values }) => {
      const key = procedureKeyOf(values.code);
      return key === null ? [] : [[key, values] as const];
    }),
  );
