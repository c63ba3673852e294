import { useEffect, useState } from "preact/hooks";
import type { Sha256 } from "../../domain/hash.ts";
import { useServices } from "./use-services.ts";

/** Where a picture can be shown from: waiting, an object URL, or nowhere (neither this phone nor the server has it). */
export type Picture =
  | { readonly kind: "loading" }
  | { readonly kind: "shown"; readonly url: string }
  | { readonly kind: "missing" };

/** The picture of a file for as long as the component is there; its memory is given back afterwards. */
export const useImage = (file: Sha256 | null | undefined, size: "thumbnail" | "photo"): Picture => {
  const { images } = useServices();
  const [picture, setPicture] = useState<Picture>({ kind: "loading" });

  useEffect(() => {
    if (!file) return setPicture({ kind: "missing" });
    let isWanted = true;
    let url: string | null = null;
    images[size](file).then((bytes) => {
      if (!isWanted) return;
      url = bytes && URL.createObjectURL(bytes);
      setPicture(url === null ? { kind: "missing" } : { kind: "shown", url });
    });
    return () => {
      isWanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [images, file, size]);

  return picture;
};
