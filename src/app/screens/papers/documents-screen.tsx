import { useState } from "preact/hooks";
import {
  type DocumentFilter,
  matchesDocument,
  NO_FILTER,
  yearsOf,
} from "../../../domain/documents/find-documents.ts";
import { DocumentKind } from "../../../domain/registers/document.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { documentsVi as vi } from "../../vi/documents.ts";
import { BookScreen } from "../book-screen.tsx";
import { Opening } from "../opening.tsx";
import { DocumentRow } from "./document-row.tsx";
import styles from "./papers.module.css";
import { type DocumentEntry, useDocuments } from "./use-documents.ts";

/** `/van-ban`: the unit's papers, searched without tones. */
export const DocumentsScreen = () => {
  const documents = useDocuments();
  const [filter, setFilter] = useState<DocumentFilter>(NO_FILTER);
  usePage(vi.title);
  if (!documents) return <Opening />;
  const found = documents.filter(({ values }) => matchesDocument(values, filter));
  return (
    <BookScreen
      title={vi.title}
      foot={
        <Button icon="plus" href="/van-ban/moi">
          {vi.add}
        </Button>
      }
    >
      {documents.length === 0 ? (
        <EmptyState art="file-text" {...vi.empty} />
      ) : (
        <>
          <Filters
            documents={documents}
            filter={filter}
            onChange={(patch) => setFilter({ ...filter, ...patch })}
          />
          <p class="vh" role="status">
            {vi.found(found.length)}
          </p>
          {found.length === 0 ? (
            <EmptyState art="magnifying-glass" title={vi.nothingFound} />
          ) : (
            <Group>
              {found.map((entry) => (
                <DocumentRow key={entry.id} entry={entry} />
              ))}
            </Group>
          )}
        </>
      )}
      <div class="sec" />
    </BookScreen>
  );
};

interface FiltersProps {
  readonly documents: readonly DocumentEntry[];
  readonly filter: DocumentFilter;
  readonly onChange: (patch: Partial<DocumentFilter>) => void;
}

/** Only kinds and years that are there. */
const Filters = ({ documents, filter, onChange }: FiltersProps) => {
  const said = documents.map(({ values }) => values);
  const kinds = DocumentKind.options.filter((kind) => said.some((each) => each.kind === kind));
  const years = yearsOf(said);
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
      {kinds.length > 1 && (
        <ChipGroup
          label={vi.filter}
          isLabelHidden
          isScrolling
          choice="atMostOne"
          options={kinds.map((value) => ({ value, label: vi.kinds[value] }))}
          selected={filter.kind ? [filter.kind] : []}
          onChange={([kind = null]) => onChange({ kind })}
        />
      )}
      {years.length > 1 && (
        <ChipGroup
          label={vi.years}
          isLabelHidden
          isScrolling
          choice="atMostOne"
          options={years.map((year) => ({ value: String(year), label: vi.year(year) }))}
          selected={filter.year ? [String(filter.year)] : []}
          onChange={([year]) => onChange({ year: year ? Number(year) : null })}
        />
      )}
    </div>
  );
};
