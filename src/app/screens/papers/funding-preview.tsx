import type { ReadFunding } from "../../../domain/funding/import-funding.ts";
import { fundingPlanId } from "../../../domain/registers/funding.ts";
import { Banner } from "../../components/banner.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { dong, fundingVi } from "../../vi/funding.ts";
import { type Funding, nameOfTask } from "./use-funding.ts";

const vi = fundingVi.import;

interface FundingPreviewProps {
  readonly read: ReadFunding;
  readonly funding: Funding;
  readonly year: number;
}

/** What was understood, and what it would be put in place of; what cannot be taken, and why. */
export const FundingPreview = ({ read: { listed, bad }, funding, year }: FundingPreviewProps) => {
  const before = new Map(funding.planned.map(({ id, values }) => [id, values.amountDong]));
  return (
    <>
      <Banner
        tone={bad.length > 0 ? "attn" : "done"}
        icon={bad.length > 0 ? "warning" : "check"}
        title={listed.length > 0 ? vi.found(listed.length) : vi.nothing}
        isLive
      />
      {bad.length > 0 && (
        <Group heading={vi.bad(bad.length)}>
          {bad.map((each) => (
            <li key={each.row} class="item">
              {vi.badRow(each)}
            </li>
          ))}
        </Group>
      )}
      {listed.length > 0 && (
        <Group heading={fundingVi.planned}>
          {listed.map(({ row, task, source, amountDong }) => {
            const there = before.get(fundingPlanId(year, source, task));
            const instead = there === undefined || there === amountDong ? "" : vi.instead(dong(there));
            return (
              <ItemRow
                key={row}
                title={`${nameOfTask(funding.tasks, task)} · ${fundingVi.sources[source]}`}
                meta={[vi.row(row), dong(amountDong), instead].filter(Boolean).join(" · ")}
              />
            );
          })}
        </Group>
      )}
    </>
  );
};
