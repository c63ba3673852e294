import { useState } from "preact/hooks";
import type { RecordId } from "../../../domain/change.ts";
import { type MaterialFilter, matchesMaterial } from "../../../domain/materials/list-materials.ts";
import { type MaterialUseList, materialStanding } from "../../../domain/materials/use-list.ts";
import type { MaterialKind } from "../../../domain/registers/material.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { MaterialView } from "../../services/materials.ts";
import { nearDay } from "../../vi/format.ts";
import { materialsVi, materialDeskVi as vi } from "../../vi/materials.ts";
import { materialFacts, materialIcons, materialKinds } from "./material-words.ts";
import styles from "./materials.module.css";

interface DeskMaterialListProps {
  /** Newest versions, also such as were withdrawn. */
  readonly shown: readonly MaterialView[];
  readonly chosen: RecordId | null;
  /** Undefined while nobody knows who has them. */
  readonly list: MaterialUseList | undefined;
}

/** What the office has handed out, with how many units have it. */
export const DeskMaterialList = ({ shown, chosen, list }: DeskMaterialListProps) => {
  const [filter, setFilter] = useState<MaterialFilter>({ words: "", kind: null });
  const found = shown.filter((material) => matchesMaterial(material, filter));
  const kinds = materialKinds.flatMap((kind) => {
    const count = shown.filter(({ values }) => values.kind === kind).length;
    return count > 0 ? [{ value: kind, label: vi.count(materialsVi.kinds[kind], count) }] : [];
  });
  return (
    <div class="panel">
      <div class={styles["deskFilters"]}>
        <ChipGroup<MaterialKind | "all">
          label={materialsVi.filter}
          isLabelHidden
          isScrolling
          choice="one"
          options={[{ value: "all", label: vi.count(materialsVi.all, shown.length) }, ...kinds]}
          selected={[filter.kind ?? "all"]}
          onChange={([kind = "all"]) => setFilter({ ...filter, kind: kind === "all" ? null : kind })}
        />
        <TextField
          label={materialsVi.search}
          type="search"
          value={filter.words}
          onInput={(words) => setFilter({ ...filter, words })}
        />
      </div>
      {found.length === 0 && <EmptyState art="magnifying-glass" title={materialsVi.nothingFound} />}
      <table class="lst">
        <caption class="vh">{vi.list}</caption>
        <thead>
          <tr>
            <th scope="col">{vi.columns.title}</th>
            <th scope="col">{vi.columns.on}</th>
            <th scope="col">{vi.columns.has}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((material) => (
            <Row key={material.id} material={material} isChosen={material.id === chosen} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps extends Pick<DeskMaterialListProps, "list"> {
  readonly material: MaterialView;
  readonly isChosen: boolean;
}

const Row = ({ material, isChosen, list }: RowProps) => {
  const { diary } = useServices();
  const { id, values, files } = material;
  const standing = list && materialStanding(list, { id, units: values.units }, files.length > 0);
  const isGone = values.state === "withdrawn";
  return (
    <tr aria-current={isChosen ? "true" : undefined}>
      <td>
        <a class={styles["lead"]} href={`/tai-lieu/${id}`}>
          <span class="ic">
            <Icon name={materialIcons[values.kind]} />
          </span>
          <span class="grow">
            <span class="strong lines2">{values.title}</span>
            <span class="meta">{materialFacts(material)}</span>
          </span>
        </a>
      </td>
      <td>{nearDay(values.on, diary.today())}</td>
      <td>
        {isGone ? (
          <span class="tone-attn">{vi.withdrawn}</span>
        ) : (
          standing && vi.of(standing.fetched.length, standing.meant.length)
        )}
      </td>
    </tr>
  );
};
