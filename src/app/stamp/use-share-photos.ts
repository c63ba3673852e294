import { useRef, useState } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../domain/activity/activity-view.ts";
import { useServices } from "../hooks/use-services.ts";
import type { ImageServices } from "../services/services.ts";
import { type HandedOut, handOutPhotos } from "./hand-out-photos.ts";
import { photoCaption } from "./photo-caption.ts";
import { stampLines } from "./stamp-facts.ts";
import { stampPhoto } from "./stamp-photo.ts";
import { usePhotoStamp } from "./use-photo-stamp.ts";

/** ready: stamped, and waiting for one more tap · missing, unreadable: numbers from 1 of photos that cannot be shared. */
export type ShareState =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly done: number; readonly total: number }
  | { readonly kind: "ready" }
  | { readonly kind: "saved"; readonly photos: number; readonly isCaptionCopied: boolean }
  | { readonly kind: "missing" | "unreadable"; readonly numbers: readonly number[] };

export interface SharePhotos {
  readonly state: ShareState;
  /** The photos of the record with these numbers, from 1; to be called by a tap. */
  readonly share: (numbers: readonly number[]) => Promise<void>;
}

/** «Chia sẻ»: stamps photos of a record one after the other, then hands them out with the ready caption. */
export const useSharePhotos = (view: ActivityView, title: string): SharePhotos => {
  const { images } = useServices();
  const stampOf = usePhotoStamp(view.unit);
  const [state, setState] = useState<ShareState>({ kind: "idle" });
  const ready = useRef<Parcel | null>(null);

  const handOut = async (parcel: Parcel): Promise<void> => {
    const handed = await handOutPhotos(parcel.files, parcel.caption);
    ready.current = handed.kind === "needsTap" ? parcel : null;
    setState(stateAfter(handed, parcel.files.length));
  };

  const share = async (numbers: readonly number[]): Promise<void> => {
    if (state.kind === "working" || !stampOf) return;
    if (ready.current?.numbers === numbers.join()) return handOut(ready.current);
    const files: File[] = [];
    for (const [done, number] of numbers.entries()) {
      setState({ kind: "working", done, total: numbers.length });
      const photo = view.photos[number - 1];
      const made = photo && (await stampedFile(images, photo, stampOf(view, photo), number));
      if (made instanceof File) files.push(made);
      else return setState({ kind: made ?? "missing", numbers: [number] });
    }
    const [first] = view.photos;
    const caption = first ? photoCaption(title, view.activity, stampOf(view, first)) : title;
    await handOut({ numbers: numbers.join(), files, caption });
  };

  return { state, share };
};

interface Parcel {
  /** Of which photos. */
  readonly numbers: string;
  readonly files: readonly File[];
  readonly caption: string;
}

/** One photo with its stamp; why not, where it cannot be had. */
export const stampedFile = async (
  images: ImageServices,
  photo: EvidenceView,
  facts: Parameters<typeof stampLines>[0],
  number: number,
): Promise<File | "missing" | "unreadable"> => {
  const image = await images.ofEvidence(photo, "photo");
  if (image.kind === "unreadable") return "unreadable";
  if (image.kind !== "found") return "missing";
  const stamped = await stampPhoto(image.bytes, stampLines(facts));
  return stamped ? new File([stamped], `${facts.code}-${number}.jpg`, { type: "image/jpeg" }) : "unreadable";
};

const stateAfter = (handed: HandedOut, photos: number): ShareState => {
  switch (handed.kind) {
    case "shared":
    case "cancelled":
      return { kind: "idle" };
    case "needsTap":
      return { kind: "ready" };
    case "saved":
      return { kind: "saved", photos, isCaptionCopied: handed.isCaptionCopied };
  }
};
