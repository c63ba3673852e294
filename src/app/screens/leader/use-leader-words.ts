import { useRef, useState } from "preact/hooks";
import type { ToastContent } from "../../components/toast.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { leaderVi } from "../../vi/leader.ts";
import { type Decided, decideExemplar, decideScript } from "./decide.ts";
import type { WaitingWord } from "./use-waiting.ts";

const vi = leaderVi.words;

export interface LeaderWords {
  readonly toast: ToastContent | null;
  readonly onToastDone: () => void;
  readonly approve: (waiting: WaitingWord) => Promise<void>;
  /** Answers whether the word is on disk. */
  readonly ask: (waiting: WaitingWord, note: string) => Promise<boolean>;
}

/** The leader's word is written on this phone at once, told, and can be taken back; a second press says nothing twice. */
export const useLeaderWords = (): LeaderWords => {
  const { registers, diary } = useServices();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const isWriting = useRef(false);

  const decide = (waiting: WaitingWord, decision: "approved" | "changesAsked", note: string) => {
    const word = { decision, note, on: diary.today() };
    return waiting.kind === "script"
      ? decideScript(registers, waiting.view.id, waiting.script, word)
      : decideExemplar(registers, waiting.entry, word);
  };
  const write = async (words: () => Promise<Decided>, done: string): Promise<boolean> => {
    if (isWriting.current) return false;
    isWriting.current = true;
    const decided = await words();
    isWriting.current = false;
    if (!decided.ok) {
      setToast({ message: vi.notKept });
      return false;
    }
    const handleUndo = async () => {
      setToast({ message: (await decided.value()) ? vi.undone : vi.notKept });
    };
    setToast({ message: done, actionLabel: vi.undo, onAction: () => void handleUndo() });
    return true;
  };

  return {
    toast,
    onToastDone: () => setToast(null),
    approve: async (waiting) => {
      const done = waiting.kind === "script" ? vi.approved : vi.approvedOut;
      await write(() => decide(waiting, "approved", ""), done);
    },
    ask: (waiting, note) => write(() => decide(waiting, "changesAsked", note), vi.asked),
  };
};
