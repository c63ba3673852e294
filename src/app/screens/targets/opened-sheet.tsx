import type { RecordId } from "../../../domain/change.ts";
import type { Month } from "../../../domain/day.ts";
import { dossierMonthId } from "../../../domain/registers/dossier-month.ts";
import { type StationId, stationSectionId } from "../../../domain/registers/station-section.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterServices } from "../../services/registers.ts";
import { DossierSheet } from "./dossier-sheet.tsx";
import { PageSheet } from "./page-sheet.tsx";
import { SectionSheet } from "./section-sheet.tsx";

/** What is being written. A page without an id is a new one. */
export type Opened =
  | { readonly kind: "page"; readonly id: RecordId | null }
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "station"; readonly id: StationId; readonly name: string };

interface OpenedSheetProps {
  readonly opened: Opened;
  readonly onOpen: (opened: Opened | null) => void;
}

/** The form for it, once what is known of it has been read. */
export const OpenedSheet = ({ opened, onOpen }: OpenedSheetProps) => {
  const { registers } = useServices();
  const key = keyOf(opened);
  const known = useLive(async () => ({ key, ...(await readKnown(registers)) }), [registers, key]);
  const close = (): void => onOpen(null);
  // What was read for another month is not for this one.
  if (known?.key !== key) return null;

  switch (opened.kind) {
    case "page": {
      const page = known.pages.find(({ id }) => id === opened.id) ?? null;
      // Removed, here or by a colleague.
      if (opened.id !== null && page === null) return null;
      return <PageSheet key={key} page={page} pages={known.pages} onClose={close} />;
    }
    case "month":
      return (
        <DossierSheet
          key={key}
          month={opened.month}
          entries={new Map(known.months.map((entry) => [entry.values.month, entry]))}
          onOpen={(month) => onOpen(month === null ? null : { kind: "month", month })}
        />
      );
    case "station":
      return (
        <SectionSheet
          key={key}
          station={opened.id}
          name={opened.name}
          entry={known.sections.find(({ id }) => id === stationSectionId(opened.id)) ?? null}
          onClose={close}
        />
      );
  }
};

const keyOf = (opened: Opened): string => {
  switch (opened.kind) {
    case "page":
      return opened.id ?? "page";
    case "month":
      return dossierMonthId(opened.month);
    case "station":
      return stationSectionId(opened.id);
  }
};

const readKnown = async (registers: RegisterServices) => {
  const [pages, months, sections] = await Promise.all([
    registers.entries("webPage"),
    registers.entries("dossierMonth"),
    registers.entries("stationSection"),
  ]);
  return { pages, months, sections };
};
