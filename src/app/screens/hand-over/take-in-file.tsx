import { useRef, useState } from "preact/hooks";
import { Banner } from "../../components/banner.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { handOverVi } from "../../vi/hand-over.ts";
import { FileInput } from "./file-input.tsx";

const vi = handOverVi.takeIn;

type Step =
  | { readonly kind: "idle" | "checking" }
  | { readonly kind: "taken"; readonly name: string; readonly drafts: number }
  | { readonly kind: "problem"; readonly problem: keyof typeof vi.problems };

/** «Nhận tệp»: a colleague's file, to be brought to where there is a network. */
export const TakeInFile = () => {
  const { handOver } = useServices();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const input = useRef<HTMLInputElement>(null);

  const handleFile = async (file: File) => {
    setStep({ kind: "checking" });
    const taken = await handOver.takeIn(file);
    setStep(
      taken.ok
        ? { kind: "taken", name: taken.value.about.name, drafts: taken.value.draftsOpened }
        : { kind: "problem", problem: taken.error.kind },
    );
  };

  return (
    <>
      <div class="sec" />
      {step.kind === "taken" && (
        <Banner tone="done" icon="check" title={vi.title(step.name)} text={vi.next} isLive>
          {step.drafts > 0 ? vi.drafts(step.drafts) : undefined}
        </Banner>
      )}
      {step.kind === "problem" && (
        <Banner tone="danger" icon="warning" title={vi.problem} text={vi.problems[step.problem]} isLive />
      )}
      <Group>
        <ItemRow
          title={vi.action}
          meta={step.kind === "checking" ? vi.checking : vi.meta}
          icon="file-text"
          onClick={() => input.current?.click()}
        />
      </Group>
      <FileInput inputRef={input} label={vi.input} onFile={handleFile} />
    </>
  );
};
