import { useEffect, useRef, useState } from "preact/hooks";
import type { ToastContent } from "../../components/toast.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { networkProblem } from "../../vi/network.ts";
import { planEditorVi } from "../../vi/plan-editor.ts";
import type { Confirmed } from "./publish-sheet.tsx";
import type { OpenDraft } from "./use-plan-desk.ts";

const vi = planEditorVi.publish;

/** How publishing went. */
export interface Published {
  readonly isDone: boolean;
  readonly words: string;
}

/**
 * Publishes a draft when the time for «Hoàn tác» is over: until then nothing has left this device, so nobody below has
 * seen anything that is taken back. Leaving the screen ends that time.
 */
export const usePublish = (open: OpenDraft) => {
  const { plans, diary } = useServices();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const [published, setPublished] = useState<Published | null>(null);
  const waiting = useRef<Confirmed | null>(null);

  const publish = async ({ reason, touchesPast }: Confirmed): Promise<Published> => {
    const { plan, draft, write } = open;
    const answered = await (await plans()).publish({
      plan,
      revision: draft.revision,
      reason: reason.trim(),
      touchesPast,
    });
    if (!answered.ok) return { isDone: false, words: networkProblem(answered.error) };
    const answer = answered.value;
    if (answer.kind !== "published") return { isDone: false, words: vi.refused[answer.kind] };
    await write({ publishedOn: diary.today() });
    return { isDone: true, words: answer.isChanged ? vi.done : vi.same };
  };

  // Whoever leaves the screen meanwhile meant it.
  const atOnce = useRef(publish);
  atOnce.current = publish;
  useEffect(
    () => () => {
      if (waiting.current) void atOnce.current(waiting.current);
    },
    [],
  );

  return {
    toast,
    published,
    dismiss: () => setPublished(null),
    begin: (confirmed: Confirmed) => {
      waiting.current = confirmed;
      setPublished(null);
      setToast({
        message: vi.waiting(open.plan.title),
        actionLabel: planEditorVi.undo,
        onAction: () => {
          waiting.current = null;
        },
      });
    },
    /** The toast is over: by its time, or by «Hoàn tác». */
    end: () => {
      const confirmed = waiting.current;
      waiting.current = null;
      setToast(null);
      if (confirmed) void publish(confirmed).then(setPublished);
    },
  };
};
