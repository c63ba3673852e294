import { useLazy } from "../../hooks/use-lazy.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft } from "../../services/services.ts";
import { isUntouched } from "../is-untouched.ts";
import { useTidyDrafts } from "../use-tidy-drafts.ts";

const load = () => import("./recover-draft.tsx").then((part) => part.RecoverDraft);

/** «Có một bản ghi dở»: the newest draft that was not finished. */
export const RecoverCard = () => {
  const { drafts } = useServices();
  useTidyDrafts();
  const draft = useLive(async () => (await drafts.open()).find((each) => !isUntouched(each)), [drafts]);
  return draft ? <Late draft={draft} /> : null;
};

const Late = ({ draft }: { readonly draft: Draft }) => {
  const RecoverDraft = useLazy("card", load);
  return RecoverDraft && <RecoverDraft key={draft.id} draft={draft} />;
};
