import { useState } from "preact/hooks";
import {
  endedMaterials,
  isMeantFor,
  type MaterialFilter,
  matchesMaterial,
  offeredMaterials,
} from "../../../domain/materials/list-materials.ts";
import type { MaterialKind } from "../../../domain/registers/material.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ProblemBanner } from "../../components/problem-banner.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import type { MaterialView } from "../../services/materials.ts";
import { materialsVi as vi } from "../../vi/materials.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { MaterialRow } from "./material-row.tsx";
import { downloadProblem, materialKinds } from "./material-words.ts";
import styles from "./materials.module.css";
import { useDownload } from "./use-download.ts";
import { bytesHere, missingBytes } from "./use-materials.ts";
import { WithdrawnMaterials } from "./withdrawn-materials.tsx";

const NO_FILTER: MaterialFilter = { words: "", kind: null };

/** `/tai-lieu`: what those above have sent; what is chosen is kept on this phone. */
export const MaterialsScreen = ({ all }: { readonly all: readonly MaterialView[] }) => {
  const { actor } = useAccount();
  const [filter, setFilter] = useState<MaterialFilter>(NO_FILTER);
  usePage(vi.title);
  const offered = offeredMaterials(all, actor.reach.own);
  const ended = endedMaterials(all).filter(
    (material) => isMeantFor(material, actor.reach.own) && bytesHere(material) > 0,
  );
  const found = offered.filter((material) => matchesMaterial(material, filter));

  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {offered.length === 0 ? (
          <EmptyState art="books" {...vi.empty} />
        ) : (
          <Filters
            offered={offered}
            filter={filter}
            onChange={(patch) => setFilter({ ...filter, ...patch })}
          />
        )}
        <p class="vh" role="status">
          {vi.found(found.length)}
        </p>
        {offered.length > 0 && found.length === 0 && (
          <EmptyState art="magnifying-glass" title={vi.nothingFound} />
        )}
        <Found found={found} />
        <WithdrawnMaterials ended={ended} />
        <div class="sec" />
      </main>
    </div>
  );
};

const Found = ({ found }: { readonly found: readonly MaterialView[] }) => {
  const { ratios, problem, understood, start } = useDownload();
  const [missing, here] = [
    found.filter((material) => missingBytes(material) > 0),
    found.filter((material) => missingBytes(material) === 0),
  ];
  // What the server has not got yet cannot be fetched by anybody.
  const ready = missing.filter(({ files }) => !files.some(({ isAway }) => isAway));
  const row = (material: MaterialView) => (
    <MaterialRow
      key={material.id}
      material={material}
      ratio={ratios.get(material.id)}
      onDownload={() => void start([material])}
    />
  );
  return (
    <>
      {problem && <ProblemBanner {...downloadProblem(problem)} onUnderstood={understood} />}
      {missing.length > 0 && (
        <Group
          heading={vi.newest}
          aside={
            ready.length > 0 && (
              <Button
                variant="quiet"
                icon="download-simple"
                isCompact
                isBusy={ratios.size > 0}
                onClick={() => void start(ready)}
              >
                {vi.downloadAll(ready.reduce((sum, each) => sum + missingBytes(each), 0))}
              </Button>
            )
          }
        >
          {missing.map(row)}
        </Group>
      )}
      {here.length > 0 && (
        <Group
          heading={vi.here}
          aside={vi.hereAside(
            here.length,
            here.reduce((sum, each) => sum + bytesHere(each), 0),
          )}
        >
          {here.map(row)}
        </Group>
      )}
    </>
  );
};

interface FiltersProps {
  readonly offered: readonly MaterialView[];
  readonly filter: MaterialFilter;
  readonly onChange: (patch: Partial<MaterialFilter>) => void;
}

/** Only kinds that are there. */
const Filters = ({ offered, filter, onChange }: FiltersProps) => {
  const kinds = materialKinds.filter((kind) => offered.some(({ values }) => values.kind === kind));
  return (
    <div class={styles["filters"]}>
      <div class={styles["search"]}>
        <TextField
          label={vi.search}
          type="search"
          value={filter.words}
          onInput={(words) => onChange({ words })}
        />
      </div>
      <ChipGroup<MaterialKind | "all">
        label={vi.filter}
        isLabelHidden
        isScrolling
        choice="one"
        options={[
          { value: "all", label: vi.all },
          ...kinds.map((value) => ({ value, label: vi.kinds[value] })),
        ]}
        selected={[filter.kind ?? "all"]}
        onChange={([kind = "all"]) => onChange({ kind: kind === "all" ? null : kind })}
      />
    </div>
  );
};
