import { useEffect, useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { AlikePhotos } from "../../../domain/alike-photos.ts";
import { useOnline } from "../../hooks/use-online.ts";
import { useServices } from "../../hooks/use-services.ts";

/** The server looks at a photo within seconds of its coming; later it is asked when the record is opened again. */
const ASK_AGAIN_MS = 10_000;
const TRIES = 6;

/** Which photos of a record look like earlier ones; undefined until the server has told, and without a network. */
export const useAlikePhotos = ({ scope, id, photos }: ActivityView): AlikePhotos["photos"] | undefined => {
  const { supervision } = useServices();
  const isOnline = useOnline();
  const [told, setTold] = useState<AlikePhotos>();
  const files = photos.map(({ file }) => file).join();

  useEffect(() => {
    if (files === "") return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (tries: number): Promise<void> => {
      const answer = await supervision.alike(scope, id);
      if (!isWanted || !answer.ok) return;
      setTold(answer.value);
      if (tries > 1 && answer.value.photos.some(({ state }) => state === "waiting"))
        timer = setTimeout(ask, ASK_AGAIN_MS, tries - 1);
    };
    ask(TRIES);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [supervision, isOnline, scope, id, files]);

  return told?.activity === id ? told.photos : undefined;
};
