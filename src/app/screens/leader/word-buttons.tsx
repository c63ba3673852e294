import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { leaderVi } from "../../vi/leader.ts";
import { AskSheet } from "./ask-sheet.tsx";
import type { LeaderWords } from "./use-leader-words.ts";
import type { WaitingWord } from "./use-waiting.ts";

const vi = leaderVi.words;

interface WordButtonsProps {
  readonly waiting: WaitingWord;
  readonly title: string;
  readonly words: LeaderWords;
}

/** One tap to let it go, one for a word to the officer. */
export const WordButtons = ({ waiting, title, words }: WordButtonsProps) => {
  const [isAsking, setAsking] = useState(false);
  const approve = waiting.kind === "script" ? vi.approve : vi.approveOut;
  return (
    <>
      <div class="pair">
        <Button variant="secondary" isCompact label={vi.about(vi.ask, title)} onClick={() => setAsking(true)}>
          {vi.ask}
        </Button>
        <Button
          variant="soft"
          isCompact
          label={vi.about(approve, title)}
          onClick={() => void words.approve(waiting)}
        >
          {approve}
        </Button>
      </div>
      {isAsking && (
        <AskSheet
          id={waiting.kind === "script" ? waiting.view.id : waiting.entry.id}
          title={title}
          onSend={(note) => words.ask(waiting, note)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
