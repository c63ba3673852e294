import type { EvidenceView } from "../../../domain/activity/activity-view.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { clockDoubt, coordinatesOf, type StampFacts, takenAtByServer } from "../../stamp/stamp-facts.ts";
import { fullDay, size } from "../../vi/format.ts";
import { photoVi } from "../../vi/photo.ts";
import { recordsVi } from "../../vi/records.ts";
import { PhotoReceipt } from "../receipts/photo-receipt.tsx";

interface PhotoFactsProps {
  readonly photo: EvidenceView;
  readonly facts: StampFacts;
  /** Then the caption stands in its own field. */
  readonly mayChange: boolean;
}

/** All that is known of one photo: when by whose clock, where and how exactly, how it came, how large, who confirmed it. */
export const PhotoFacts = ({ photo, facts, mayChange }: PhotoFactsProps) => {
  const takenAt = takenAtByServer(facts);
  const doubt = clockDoubt(facts);
  const bytes = size(photo.sizeBytes);
  return (
    <dl>
      {photo.caption && !mayChange && <Fact name={photoVi.caption} text={photo.caption} />}
      <Fact
        name={photo.source === "camera" ? photoVi.takenAt : photoVi.addedAt}
        text={`${fullDay(dayOf(takenAt, facts.timeZone))}, ${timeOf(takenAt, facts.timeZone)}`}
      />
      {doubt !== "" && <Fact name={photoVi.clock} text={doubt} />}
      <PhotoReceipt file={photo.file} />
      <Fact name={photoVi.place} text={coordinatesOf(facts.place)} />
      <Fact name={recordsVi.source} text={recordsVi.sources[photo.source]} />
      <Fact
        name={recordsVi.size}
        text={photo.widthPx && photo.heightPx ? photoVi.size(bytes, photo.widthPx, photo.heightPx) : bytes}
      />
    </dl>
  );
};

const Fact = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </>
);
