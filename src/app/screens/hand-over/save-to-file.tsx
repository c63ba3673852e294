import { useState } from "preact/hooks";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { Delivery, WrittenHandOver } from "../../services/hand-over.ts";
import { handOverVi } from "../../vi/hand-over.ts";

const vi = handOverVi.write;

type Step =
  | { readonly kind: "closed" | "writing" }
  | { readonly kind: "problem"; readonly problem: keyof typeof vi.problems }
  | { readonly kind: "ready"; readonly written: WrittenHandOver; readonly delivery: Delivery | null };

/** «Lưu ra tệp»: seals what only this phone has, then gives the file away by a tap of its own. */
export const SaveToFile = () => {
  const { handOver } = useServices();
  const [step, setStep] = useState<Step>({ kind: "closed" });
  const close = () => setStep({ kind: "closed" });

  const handleWrite = async () => {
    setStep({ kind: "writing" });
    const written = await handOver.write();
    setStep(
      written.ok
        ? { kind: "ready", written: written.value, delivery: null }
        : { kind: "problem", problem: written.error.kind },
    );
  };
  const handleDeliver = async (written: WrittenHandOver) => {
    const delivery = await handOver.deliver(written.file);
    setStep({ kind: "ready", written, delivery });
  };

  return (
    <>
      <Button variant="secondary" isBusy={step.kind === "writing"} onClick={handleWrite}>
        {vi.action}
      </Button>
      {step.kind === "problem" && (
        <Sheet title={vi.action} text={vi.problems[step.problem]} onClose={close}>
          <Button variant="secondary" onClick={close}>
            {vi.close}
          </Button>
        </Sheet>
      )}
      {step.kind === "ready" && (
        <ReadySheet
          written={step.written}
          delivery={step.delivery}
          onDeliver={() => handleDeliver(step.written)}
          onClose={close}
        />
      )}
    </>
  );
};

interface ReadySheetProps {
  readonly written: WrittenHandOver;
  readonly delivery: Delivery | null;
  readonly onDeliver: () => void;
  readonly onClose: () => void;
}

const ReadySheet = ({ written, delivery, onDeliver, onClose }: ReadySheetProps) => {
  const { file, counts, missing } = written;
  return (
    <Sheet
      title={vi.title}
      text={handOverVi.contents(counts.changes, counts.photos, file.size)}
      onClose={onClose}
    >
      <p>{vi.sealed}</p>
      <p>{vi.kept}</p>
      {counts.drafts > 0 && <p>{vi.drafts(counts.drafts)}</p>}
      {missing > 0 && <Banner tone="attn" icon="warning" title={vi.missing(missing)} />}
      {delivery === "saved" && <Banner tone="done" icon="check" title={vi.saved(file.name)} isLive />}
      {delivery === "shared" && <Banner tone="done" icon="check" title={vi.shared} isLive />}
      <Button icon="share-network" onClick={onDeliver}>
        {vi.deliver}
      </Button>
      <Button variant="secondary" onClick={onClose}>
        {vi.close}
      </Button>
    </Sheet>
  );
};
