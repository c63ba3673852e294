import { yearOf } from "../../../domain/day.ts";
import { totalOf } from "../../../domain/funding/funding-sums.ts";
import type { TaskRef } from "../../../domain/task.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { dong, fundingVi as vi } from "../../vi/funding.ts";
import { useFunding } from "./use-funding.ts";

/** «Kinh phí» of a task in this year, where anything is planned or spent for it. */
export const FundingOfTask = ({ task }: { readonly task: TaskRef }) => {
  const { diary } = useServices();
  const funding = useFunding();
  const lines = funding?.linesOf(yearOf(diary.today())).filter((line) => line.task === task) ?? [];
  if (!funding || lines.length === 0) return null;
  const { plannedDong, usedDong } = totalOf(lines);
  return (
    <>
      <div class="sec" />
      <Group>
        <ItemRow
          title={vi.title}
          meta={
            plannedDong === 0 ? vi.usedAlone(dong(usedDong)) : vi.usedOf(dong(usedDong), dong(plannedDong))
          }
          icon="notebook"
          href="/kinh-phi"
        />
      </Group>
    </>
  );
};
