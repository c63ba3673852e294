import { type DossierShare, dossierShares } from "../../../domain/targets/dossier-rows.ts";
import type { TargetSpan, UnitRows } from "../../../domain/targets/unit-rows.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { targetsVi } from "../../vi/targets.ts";

const vi = targetsVi.shares;

interface DossierFactsProps {
  readonly rows: UnitRows;
  readonly span: TargetSpan;
}

/** What else the monthly figures say: online, by post, on time. */
export const DossierFacts = ({ rows, span }: DossierFactsProps) => {
  const { onlineFull, onlinePartial, byPost, onTime } = dossierShares(rows, span);
  return (
    <Group heading={vi.title}>
      <Fact title={vi.online} share={sumOf(onlineFull, onlinePartial)} />
      <Fact title={vi.byPost} share={byPost} />
      <Fact title={vi.onTime} share={onTime} />
    </Group>
  );
};

const Fact = ({ title, share }: { readonly title: string; readonly share: DossierShare | null }) => (
  <ItemRow
    title={title}
    meta={share ? vi.of(share.count, share.received) : vi.none}
    icon="file-text"
    href="/chi-tieu/ho-so"
  />
);

/** Months that say only one of both are counted by that one. */
const sumOf = (full: DossierShare | null, partial: DossierShare | null): DossierShare | null => {
  if (!full || !partial) return full ?? partial;
  return { count: full.count + partial.count, received: Math.max(full.received, partial.received) };
};
