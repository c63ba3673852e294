import { useEffect, useState } from "preact/hooks";
import type { EvidenceId } from "../../../domain/evidence.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft, DraftPhoto, DraftServices } from "../../services/services.ts";
import { shortDay } from "../../vi/format.ts";
import { logVi } from "../../vi/log.ts";

interface PhotoAdviceProps {
  readonly draft: Draft;
  readonly onRemove: (photo: DraftPhoto, number: number) => void;
}

/** What is better known while the officer is still there: a photo that could be clearer, or one that was used before. */
export const PhotoAdvice = ({ draft, onRemove }: PhotoAdviceProps) => {
  const { drafts } = useServices();
  const [settled, setSettled] = useState<ReadonlySet<EvidenceId>>(new Set());
  const photos = draft.photos.filter(({ isSaved }) => !isSaved);
  const files = photos.map(({ file }) => file).join(" ");
  const alike = useAlike(drafts, draft.id, files);

  const numberOf = (id: EvidenceId): number => draft.photos.findIndex((photo) => photo.id === id) + 1;
  const settle = (id: EvidenceId): void => setSettled((before) => new Set(before).add(id));
  const poor = photos.filter(({ id, hints }) => hints.length > 0 && !settled.has(id));
  return (
    <>
      {poor.length > 0 && (
        <Banner
          tone="attn"
          icon="camera"
          title={logVi.coachTitle}
          text={poor.map(({ id, hints: [hint] }) => hint && logVi.coach(numberOf(id), hint)).join(" ")}
          isLive
        >
          <Button
            variant="secondary"
            isCompact
            onClick={() => setSettled((before) => new Set([...before, ...poor.map(({ id }) => id)]))}
          >
            {logVi.understood}
          </Button>
        </Banner>
      )}
      {alike
        .filter(({ photo }) => !settled.has(photo))
        .map(({ photo: id, earlier }) => {
          const photo = draft.photos.find((each) => each.id === id);
          return (
            photo && (
              <Banner
                key={id}
                tone="attn"
                icon="image-square"
                title={logVi.alike(numberOf(id), shortDay(earlier.on), earlier.isExact)}
                text={logVi.alikeText}
                isLive
              >
                <Button isCompact onClick={() => onRemove(photo, numberOf(id))}>
                  {logVi.takeOut}
                </Button>
                <Button variant="secondary" isCompact onClick={() => settle(id)}>
                  {logVi.useAnyway}
                </Button>
              </Banner>
            )
          );
        })}
    </>
  );
};

type Alike = Awaited<ReturnType<DraftServices["alike"]>>;

/** Looked for once for each choice of photos: the search reads every photo of the unit, and a draft changes at every key. */
const useAlike = (drafts: DraftServices, id: Draft["id"], files: string): Alike => {
  const [alike, setAlike] = useState<Alike>([]);
  useEffect(() => {
    let isWanted = true;
    drafts.alike(id).then(
      (found) => isWanted && setAlike(found),
      () => {}, // Without its storage the phone compares nothing, and says so elsewhere.
    );
    return () => {
      isWanted = false;
    };
  }, [drafts, id, files]);
  return alike;
};
