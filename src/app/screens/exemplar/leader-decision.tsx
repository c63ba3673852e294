import { exemplarDecisionId } from "../../../domain/registers/exemplar.ts";
import { Button } from "../../components/button.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { exemplarVi as vi } from "../../vi/exemplar.ts";
import type { ExemplarView } from "./use-exemplars.ts";

/** The leader lets it out as it stands now, or keeps it within the unit; either can be taken back by the other. */
export const LeaderDecision = ({ view: { entry, state, isChanged } }: { readonly view: ExemplarView }) => {
  const { registers, diary } = useServices();

  const decide = async (decision: "approved" | "declined"): Promise<void> => {
    const { id, values } = entry;
    const { deleted: _deleted, ...content } = values;
    const isOut = (await registers.entry("sharedExemplar", id)) !== null;
    const on = diary.today();
    // The word comes last: where only a part was written, the leader is asked once more.
    if (decision === "approved") {
      const { kind, ...told } = content;
      const fields = { ...told, approvedOn: on, deleted: false };
      await registers.write("sharedExemplar", [{ id, fields: isOut ? fields : { ...fields, kind } }]);
    } else if (isOut) {
      await registers.write("sharedExemplar", [{ id, fields: { deleted: true } }]);
    }
    await registers.write("exemplarDecision", [{ id: exemplarDecisionId(id), fields: { decision, on } }]);
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
