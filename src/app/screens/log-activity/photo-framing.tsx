import type { EvidenceId } from "../../../domain/evidence.ts";
import { framingState } from "../../../domain/photo/framing.ts";
import { Banner } from "../../components/banner.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft } from "../../services/services.ts";
import { framingHints } from "../../vi/capture.ts";
import { logVi } from "../../vi/log.ts";
import styles from "./log-activity.module.css";

const NONE = "none";

/** Asks which photo shows the whole scene, where the kind wants one: nothing but a person can tell. Never has to be answered. */
export const PhotoFraming = ({ draft }: { readonly draft: Draft }) => {
  const { drafts } = useServices();
  const state = framingState(
    draft.kind,
    draft.photos.map(({ framing }) => framing),
  );
  const fresh = draft.photos.filter(({ isSaved }) => !isSaved);
  if (state === "none" || fresh.length === 0) return null;

  const ids = fresh.map(({ id }) => id);
  const wide = fresh.filter(({ framing }) => framing === "wide").map(({ id }) => id);
  const before: readonly (EvidenceId | typeof NONE)[] = state === "wideMissing" ? [NONE] : wide;

  const handleChange = async (chosen: typeof before) => {
    const toggled = [...chosen, ...before].find((each) => chosen.includes(each) !== before.includes(each));
    if (toggled === undefined) return;
    const isOn = chosen.includes(toggled);
    if (toggled === NONE) await drafts.setFraming(draft.id, ids, isOn ? "close" : null);
    else await drafts.setFraming(draft.id, [toggled], isOn ? "wide" : null);
  };

  return (
    <>
      <div class={styles["said"]}>
        <ChipGroup
          label={logVi.wideShot}
          isOptional
          options={[
            ...fresh.map(({ id }) => ({ value: id, label: logVi.photoNumber(numberOf(draft, id)) })),
            { value: NONE, label: logVi.wideShotNone },
          ]}
          selected={before}
          onChange={(chosen) => void handleChange(chosen)}
        />
      </div>
      {state === "wideMissing" && (
        <Banner
          tone="attn"
          icon="camera"
          title={logVi.wideShotMissing}
          text={framingHints[draft.kind]}
          isLive
        />
      )}
    </>
  );
};

const numberOf = ({ photos }: Draft, wanted: EvidenceId): number =>
  photos.findIndex(({ id }) => id === wanted) + 1;
