import { useState } from "preact/hooks";
import type { RecoveryItem } from "../../../domain/recovery.ts";
import { Button } from "../../components/button.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { NetworkFailure } from "../../services/services.ts";
import { networkProblem } from "../../vi/network.ts";
import { safekeepingVi } from "../../vi/safekeeping.ts";
import { setAsideVi } from "../../vi/set-aside.ts";
import { FormProblem } from "../sign-in/form-problem.tsx";
import { useMoment } from "./backup-banner.tsx";

interface OfferRowProps {
  readonly item: RecoveryItem;
  readonly onDecided: () => Promise<void>;
}

/** One record that phones hold and the server lacks. Child of a `Group`. */
export const OfferRow = ({ item, onDecided }: OfferRowProps) => {
  const { administration } = useServices();
  const when = useMoment();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NetworkFailure | null>(null);

  const decide = async (work: ReturnType<typeof administration.takeIn>) => {
    setBusy(true);
    const decided = await work;
    setBusy(false);
    setAsking(false);
    setProblem(decided.ok ? null : decided.error);
    await onDecided();
  };

  return (
    <ItemRow
      title={titleOf(item)}
      meta={safekeepingVi.offeredBy(item.offeredBy.name, when(item.offeredAt))}
      icon="clock-countdown"
      iconTone="queue"
    >
      <span class="meta">{differenceOf(item)}</span>
      <FormProblem text={problem ? networkProblem(problem) : undefined} />
      <span class="acts">
        <Button
          variant="soft"
          isCompact
          isBusy={isBusy}
          onClick={() => void decide(administration.takeIn(item.id))}
        >
          {safekeepingVi.takeIn}
        </Button>
        <Button variant="secondary" isCompact onClick={() => setAsking(true)}>
          {safekeepingVi.discard}
        </Button>
      </span>
      {isAsking && (
        <DiscardSheet
          onKeep={() => setAsking(false)}
          onDiscard={(reason) => void decide(administration.discardOffer(item.id, reason))}
        />
      )}
    </ItemRow>
  );
};

interface DiscardSheetProps {
  readonly onKeep: () => void;
  readonly onDiscard: (reason: string) => void;
}

const DiscardSheet = ({ onKeep, onDiscard }: DiscardSheetProps) => {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const handleDiscard = () => {
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") onDiscard(reason.trim());
  };
  return (
    <Sheet
      title={safekeepingVi.discardTitle}
      text={safekeepingVi.discardText}
      keepsOnTouchOutside
      onClose={onKeep}
    >
      <TextField
        label={safekeepingVi.reason}
        value={reason}
        maxLength={300}
        error={isMissing ? safekeepingVi.needsReason : undefined}
        onInput={setReason}
      />
      <div class="pair even">
        <Button variant="secondary" isCompact onClick={onKeep}>
          {safekeepingVi.keep}
        </Button>
        <Button variant="danger" isCompact onClick={handleDiscard}>
          {safekeepingVi.confirmDiscard}
        </Button>
      </div>
    </Sheet>
  );
};

const titleOf = ({ record }: RecoveryItem): string => {
  const title = record.values["title"];
  if (typeof title === "string" && title !== "") return title;
  const words: Readonly<Record<string, string>> = setAsideVi.what;
  return words[record.collection] ?? safekeepingVi.untitled;
};

const differenceOf = ({ record, current }: RecoveryItem): string => {
  if (record.values["deleted"] === true) return safekeepingVi.deleted;
  return current ? safekeepingVi.isOther : safekeepingVi.isNew;
};
