import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { exemplarVi as vi } from "../../vi/exemplar.ts";
import { leaderVi } from "../../vi/leader.ts";
import { AskSheet } from "../leader/ask-sheet.tsx";
import { decideExemplar } from "../leader/decide.ts";
import type { ExemplarView } from "./use-exemplars.ts";

/** The leader lets it out as it stands now, keeps it within the unit, or wants it otherwise; each takes back the others. */
export const LeaderDecision = ({ view: { entry, state, isChanged } }: { readonly view: ExemplarView }) => {
  const { registers, diary } = useServices();
  const [isAsking, setAsking] = useState(false);

  const decide = async (decision: "approved" | "declined" | "changesAsked", note = ""): Promise<boolean> =>
    (await decideExemplar(registers, entry, { decision, note, on: diary.today() })).ok;

  return (
    <div class="pair">
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {leaderVi.words.ask}
      </Button>
      {state !== "declined" && (
        <Button variant="secondary" onClick={() => void decide("declined")}>
          {vi.decline}
        </Button>
      )}
      {(state !== "approved" || isChanged) && (
        <Button variant="attention" onClick={() => void decide("approved")}>
          {vi.approve}
        </Button>
      )}
      {isAsking && (
        <AskSheet
          id={entry.id}
          title={entry.values.title}
          onSend={(note) => decide("changesAsked", note)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
};
