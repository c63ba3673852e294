import { yearOf } from "../../../domain/day.ts";
import { fundingLines, totalOf } from "../../../domain/funding/funding-sums.ts";
import type { TaskRef } from "../../../domain/task.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { dong, fundingVi as vi } from "../../vi/funding.ts";

/** «Kinh phí» of a task in this year, where anything is planned or spent for it. */
export const FundingOfTask = ({ task }: { readonly task: TaskRef }) => {
  const { diary, registers } = useServices();
  const year = yearOf(diary.today());
  const lines = useLive(async () => {
    const planned = await registers.entries("fundingPlan");
    const used = await registers.entries("fundingUse");
    const all = fundingLines(
      planned.map(({ values }) => values),
      used.map(({ values }) => values),
      year,
      [task],
    );
    return all.filter((line) => line.task === task);
  }, [registers, year, task]);
  if (!lines || lines.length === 0) return null;
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
