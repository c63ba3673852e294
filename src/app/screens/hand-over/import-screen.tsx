import { useRef, useState } from "preact/hooks";
import type { HandOverOutcome } from "../../../domain/hand-over.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { HandOverBringFailure } from "../../services/hand-over.ts";
import { handOverVi } from "../../vi/hand-over.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { FileInput } from "./file-input.tsx";

const vi = handOverVi.desk;

type Step =
  | { readonly kind: "idle" }
  | { readonly kind: "sending"; readonly sent: number; readonly total: number }
  | { readonly kind: "done"; readonly outcome: HandOverOutcome }
  | { readonly kind: "problem"; readonly failure: HandOverBringFailure };

/** `/nhan-tep`: the office takes in what a unit without network has written to a file. */
export const ImportScreen = () => {
  const { handOver } = useServices();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const input = useRef<HTMLInputElement>(null);
  usePage(vi.title);

  const handleFile = async (file: File) => {
    const total = file.size;
    setStep({ kind: "sending", sent: 0, total });
    const brought = await handOver.bring(file, (sent) => setStep({ kind: "sending", sent, total }));
    setStep(
      brought.ok ? { kind: "done", outcome: brought.value } : { kind: "problem", failure: brought.error },
    );
  };

  return (
    <SupervisorScreen title={vi.title}>
      <div class="narrow">
        <p>{vi.text}</p>
        <Button icon="file-text" isBusy={step.kind === "sending"} onClick={() => input.current?.click()}>
          {vi.choose}
        </Button>
        <FileInput inputRef={input} label={handOverVi.takeIn.input} onFile={handleFile} />
        <Result step={step} />
      </div>
    </SupervisorScreen>
  );
};

const Result = ({ step }: { readonly step: Step }) => {
  switch (step.kind) {
    case "idle":
      return null;
    case "sending":
      return (
        <div>
          <p role="status">{vi.sending(step.sent, step.total)}</p>
          <progress aria-label={vi.progress} value={step.sent} max={Math.max(1, step.total)} />
        </div>
      );
    case "done":
      return (
        <>
          <Banner
            tone={step.outcome.rejected > 0 ? "attn" : "done"}
            icon="check"
            title={vi.done}
            text={handOverVi.outcome(step.outcome)}
            isLive
          />
          {step.outcome.refusals.map(({ change, reason }) => (
            <p key={change} class="meta">
              {reason}
            </p>
          ))}
        </>
      );
    case "problem":
      return (
        <Banner
          tone="danger"
          icon="warning"
          title={handOverVi.takeIn.problem}
          text={inWords(step.failure)}
          isLive
        />
      );
  }
};

const inWords = (failure: HandOverBringFailure): string => {
  switch (failure.kind) {
    case "refused":
      return failure.reason;
    case "offline":
    case "signedOut":
      return vi[failure.kind];
    default:
      return handOverVi.takeIn.problems[failure.kind];
  }
};
