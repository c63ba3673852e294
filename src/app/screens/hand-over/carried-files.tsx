import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { CarriedFile } from "../../services/hand-over.ts";
import { handOverVi } from "../../vi/hand-over.ts";

const vi = handOverVi.carried;

/** «Mang hộ»: colleagues' files on this phone, and what became of them. */
export const CarriedFiles = () => {
  const { handOver } = useServices();
  const files = useLive(() => handOver.carried(), [handOver]);
  const [asked, setAsked] = useState<CarriedFile | null>(null);
  if (!files || files.length === 0) return null;

  const handleRemove = async ({ file }: CarriedFile) => {
    setAsked(null);
    await handOver.drop(file);
  };

  return (
    <>
      <Group heading={vi.heading} aside={files.length}>
        {files.map((file) => (
          <CarriedRow
            key={file.file}
            carried={file}
            onTryAgain={() => void handOver.tryAgain(file.file)}
            // What the server has needs no second question.
            onRemove={() => (file.state === "delivered" ? void handOver.drop(file.file) : setAsked(file))}
          />
        ))}
      </Group>
      {asked && (
        <ConfirmDialog
          title={vi.ask.title}
          text={vi.ask.text(asked.about.name)}
          cancelLabel={vi.ask.keep}
          confirmLabel={vi.ask.confirm}
          isDangerous
          onCancel={() => setAsked(null)}
          onConfirm={() => handleRemove(asked)}
        />
      )}
    </>
  );
};

interface CarriedRowProps {
  readonly carried: CarriedFile;
  readonly onTryAgain: () => void;
  readonly onRemove: () => void;
}

const CarriedRow = ({ carried, onTryAgain, onRemove }: CarriedRowProps) => {
  const { about, counts, sizeBytes, state, outcome, refusal, draftsOpened } = carried;
  return (
    <li class="item top">
      <span class="ic">
        <Icon name={state === "delivered" ? "check" : "file-text"} />
      </span>
      <div class="grow">
        <p class="strong">{vi.title(about.name)}</p>
        <p class="meta">{handOverVi.contents(counts.changes, counts.photos, sizeBytes)}</p>
        <p class={state === "needsLook" ? "tone-danger" : "meta"}>{stateInWords(carried)}</p>
        {refusal && <p>{refusal}</p>}
        {outcome && <p class="meta">{handOverVi.outcome(outcome)}</p>}
        {[...new Set(outcome?.refusals.map(({ reason }) => reason))].map((reason) => (
          <p key={reason} class="meta">
            {reason}
          </p>
        ))}
        {outcome && counts.drafts > draftsOpened && (
          <p class="meta">{vi.drafts(counts.drafts - draftsOpened)}</p>
        )}
        <div class="acts">
          {state === "needsLook" && (
            <Button variant="secondary" isCompact onClick={onTryAgain}>
              {vi.tryAgain}
            </Button>
          )}
          <Button variant={state === "delivered" ? "secondary" : "danger"} isCompact onClick={onRemove}>
            {state === "delivered" ? vi.tidy : vi.remove}
          </Button>
        </div>
      </div>
    </li>
  );
};

const stateInWords = ({ state, sentBytes, sizeBytes }: CarriedFile): string => {
  switch (state) {
    case "waiting":
      return sentBytes > 0 ? vi.sending(sentBytes, sizeBytes) : vi.waiting;
    case "delivered":
      return vi.delivered;
    case "needsLook":
      return vi.needsLook;
  }
};
