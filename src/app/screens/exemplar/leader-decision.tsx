import { Button } from "../../components/button.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { exemplarVi as vi } from "../../vi/exemplar.ts";
import { decideExemplar } from "../leader/decide.ts";
import type { ExemplarView } from "./use-exemplars.ts";

/** The leader lets it out as it stands now, or keeps it within the unit; either can be taken back by the other. */
export const LeaderDecision = ({ view: { entry, state, isChanged } }: { readonly view: ExemplarView }) => {
  const { registers, diary } = useServices();

  const decide = async (decision: "approved" | "declined"): Promise<void> => {
    await decideExemplar(registers, entry, { decision, note: "", on: diary.today() });
  };

  return (
    <div class="pair">
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
    </div>
  );
};
