import { useEffect, useRef, useState } from "preact/hooks";
import type { Sha256 } from "../../domain/hash.ts";
import type { EvidenceImage, FoundImage, ImageSize } from "../services/images.ts";
import { useServices } from "./use-services.ts";

/**
 * Where a picture can be shown from: waiting, an object URL, or nowhere (neither this phone nor the server has it).
 * unreadable: the server keeps it, and nobody can open it.
 */
export type Picture =
  | { readonly kind: "loading" }
  | { readonly kind: "shown"; readonly url: string }
  | { readonly kind: "missing" }
  /** Only when asked for: data are saved. */
  | { readonly kind: "held" }
  | { readonly kind: "unreadable" };

/** The picture of a file for as long as the component is there; its memory is given back afterwards. */
export const useImage = (file: Sha256 | null | undefined, size: ImageSize): Picture => {
  const { images } = useServices();
  return useObjectUrl(async () => {
    const bytes = file && (await images[size](file));
    return bytes ? { kind: "found", bytes } : { kind: "missing" };
  }, [images, file, size]);
};

/** As `useImage`, of a photo that is part of a record: also of one that only the server can draw. */
export const useEvidenceImage = (
  evidence: EvidenceImage | null | undefined,
  size: ImageSize,
  mayHold = false,
): Picture => {
  const { images } = useServices();
  return useObjectUrl(
    async () => (evidence ? await images.ofEvidence(evidence, size, mayHold) : { kind: "missing" }),
    [images, evidence?.file, evidence?.thumbnail, evidence?.fileType, size, mayHold],
  );
};

/** A busy server is asked again: two minutes are enough for the largest photo of a phone. */
const TRIES = 24;

/**
 * Bytes that are shown by an address: it holds as long as anything shows it, and is given back when the next one is there
 * or nobody looks any more. `deps` as in `useEffect`.
 */
export const useObjectUrl = (ask: () => Promise<FoundImage>, deps: readonly unknown[]): Picture => {
  const [picture, setPicture] = useState<Picture>({ kind: "loading" });
  const latest = useRef<string | null>(null);

  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (tries: number): Promise<void> => {
      const image = await ask();
      if (!isWanted) return;
      if (image.kind === "found") {
        const url = URL.createObjectURL(image.bytes);
        latest.current = url;
        setPicture({ kind: "shown", url });
      } else if (image.kind !== "busy") setPicture(image);
      else if (tries > 1) timer = setTimeout(look, image.retryAfterMs, tries - 1);
      else setPicture({ kind: "missing" });
    };
    look(TRIES);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [...deps]);

  useEffect(() => (picture.kind === "shown" ? () => URL.revokeObjectURL(picture.url) : undefined), [picture]);
  // One that was made and never came onto the screen.
  useEffect(() => () => (latest.current === null ? undefined : URL.revokeObjectURL(latest.current)), []);

  return picture;
};
