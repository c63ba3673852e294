import { useState } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { assertNever } from "../../../domain/result.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { type Picture, useEvidenceImage } from "../../hooks/use-image.ts";
import type { EvidenceImage } from "../../services/images.ts";
import { alikeVi } from "../../vi/alike.ts";
import { fullDay } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { activityTitle } from "./activity-title.ts";
import type { AlikePhoto } from "./alike-findings.ts";
import styles from "./alike-sheet.module.css";
import { useOpenedUnits } from "./use-opened-units.ts";
import { usePlanNames } from "./use-plan-names.ts";

interface AlikeSheetProps {
  readonly view: ActivityView;
  readonly photo: EvidenceView;
  /** Earlier uses, the nearest first. */
  readonly earlier: readonly [AlikePhoto, ...AlikePhoto[]];
  readonly onClose: () => void;
}

/** «Cần xem lại»: a photo beside an earlier one that looks like it, for a person to judge. */
export const AlikeSheet = ({ view, photo, earlier, onClose }: AlikeSheetProps) => {
  const [index, setIndex] = useState(0);
  const { units } = useAccount();
  const names = usePlanNames();
  const other = earlier[index] ?? earlier[0];
  const unit = units.find(({ id }) => id === view.unit);
  const { on } = view.activity;
  // So that the link to its record finds it on this device.
  useOpenedUnits([other.unit]);

  return (
    <Sheet title={alikeVi.title} text={alikeVi.text} onClose={onClose}>
      <p>{other.isExact ? alikeVi.exact : alikeVi.alike}</p>
      <div class={styles["pair"]}>
        <Side
          image={photo}
          name={alikeVi.thisRecord}
          unitName={unit ? unitNameOn(unit, on) : view.unit}
          day={fullDay(on)}
          title={activityTitle(view.activity, names)}
        />
        <Side
          key={other.evidence}
          image={{ file: other.file }}
          name={alikeVi.earlier}
          unitName={other.unitName}
          day={fullDay(other.on)}
          title={other.title || alikeVi.untitled}
          href={`/ban-ghi/${other.activity}`}
        />
      </div>
      {earlier.length > 1 && <Steps index={index} total={earlier.length} onIndex={setIndex} />}
      <Button variant="secondary" onClick={onClose}>
        {navigationVi.close}
      </Button>
    </Sheet>
  );
};

interface SideProps {
  readonly image: EvidenceImage;
  readonly name: string;
  readonly unitName: string;
  readonly day: string;
  readonly title: string;
  readonly href?: string;
}

const Side = ({ image, name, unitName, day, title, href }: SideProps) => {
  const picture = useEvidenceImage(image, "photo");
  return (
    <figure>
      <div class={styles["photo"]}>
        {picture.kind === "shown" ? (
          <img src={picture.url} alt={alikeVi.alt(name, unitName, day)} />
        ) : (
          <p class="meta" role="status">
            {wordsOf(picture.kind)}
          </p>
        )}
      </div>
      <figcaption>
        <p class="meta-s">{name}</p>
        <p class="strong">
          {unitName} · {day}
        </p>
        <p class="meta">{title}</p>
        {href !== undefined && (
          <a href={href} aria-label={alikeVi.openRecordName(title, unitName)}>
            {alikeVi.openRecord}
          </a>
        )}
      </figcaption>
    </figure>
  );
};

const wordsOf = (kind: Exclude<Picture["kind"], "shown">): string => {
  switch (kind) {
    // Held back is only what a screen allows to be.
    case "held":
    case "loading":
      return alikeVi.loading;
    case "missing":
      return alikeVi.missing;
    case "unreadable":
      return alikeVi.unreadablePhoto;
    default:
      return assertNever(kind);
  }
};

interface StepsProps {
  readonly index: number;
  readonly total: number;
  readonly onIndex: (index: number) => void;
}

const Steps = ({ index, total, onIndex }: StepsProps) => (
  <div class="row">
    <p class="grow meta" aria-live="polite">
      {alikeVi.which(index + 1, total)}
    </p>
    <button
      type="button"
      class="icon-btn"
      aria-label={alikeVi.previous}
      disabled={index === 0}
      onClick={() => onIndex(index - 1)}
    >
      <Icon name="caret-left" />
    </button>
    <button
      type="button"
      class="icon-btn"
      aria-label={alikeVi.next}
      disabled={index === total - 1}
      onClick={() => onIndex(index + 1)}
    >
      <Icon name="caret-right" />
    </button>
  </div>
);
