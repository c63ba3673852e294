import { useEffect } from "preact/hooks";
import { useServices } from "../hooks/use-services.ts";
import { isUntouched } from "./is-untouched.ts";

/** Younger ones may lie open in another window. */
const OLD_MS = 60 * 60 * 1000;

/** Puts away drafts in which nothing was ever written: an opened form that was left by «Quay lại». */
export const useTidyDrafts = (): void => {
  const { drafts, diary } = useServices();

  useEffect(() => {
    void drafts.open().then(async (open) => {
      for (const draft of open)
        if (isUntouched(draft) && diary.now() - draft.updatedAt > OLD_MS) await drafts.discard(draft.id);
    });
  }, [drafts, diary]);
};
