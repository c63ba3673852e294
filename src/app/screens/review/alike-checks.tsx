import { useState } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { type Day, yearOf } from "../../../domain/day.ts";
import { alikeVi } from "../../vi/alike.ts";
import { fullDay, shortDay } from "../../vi/format.ts";
import { reviewVi } from "../../vi/review.ts";
import { type AlikePhoto, alikeFindings } from "./alike-findings.ts";
import { AlikeSheet } from "./alike-sheet.tsx";
import { Check } from "./check.tsx";
import { useAlikePhotos } from "./use-alike-photos.ts";

/** Whether the record's photos were seen before; nothing while nobody knows. */
export const AlikeChecks = ({ view }: { readonly view: ActivityView }) => {
  const told = useAlikePhotos(view);
  const [compared, setCompared] = useState<EvidenceView["id"] | null>(null);
  const { alike, unreadable, areAllUnique } = alikeFindings(view, told ?? []);
  const nameOf = (photo: EvidenceView): string => reviewVi.returning.photo(view.photos.indexOf(photo) + 1);
  const open = alike.find(({ photo }) => photo.id === compared);

  return (
    <>
      {areAllUnique && <Check isGood text={reviewVi.checks.unique} />}
      {alike.map(({ photo, earlier }) => {
        const said = reviewVi.checks.duplicate(dayOf(earlier[0], view.activity.on));
        const text = view.photos.length > 1 ? alikeVi.ofPhoto(nameOf(photo), said) : said;
        return (
          <Check key={photo.id} isGood={false} text={text}>
            <button
              type="button"
              class="d-btn quiet"
              aria-label={alikeVi.compareName(text)}
              onClick={() => setCompared(photo.id)}
            >
              {alikeVi.compare}
            </button>
          </Check>
        );
      })}
      {unreadable.map((photo) => (
        <Check key={photo.id} isGood={false} text={alikeVi.unreadable(nameOf(photo))} />
      ))}
      {open && (
        <AlikeSheet view={view} photo={open.photo} earlier={open.earlier} onClose={() => setCompared(null)} />
      )}
    </>
  );
};

/** With the year when it is another one than that of the record. */
const dayOf = ({ on }: AlikePhoto, recordDay: Day): string =>
  yearOf(on) === yearOf(recordDay) ? shortDay(on) : fullDay(on);
