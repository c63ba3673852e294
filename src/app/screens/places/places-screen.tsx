import { useState } from "preact/hooks";
import type { SiteKind } from "../../../domain/registers/site.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLazy } from "../../hooks/use-lazy.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";
import { placesVi } from "../../vi/places.ts";
import { villagesVi } from "../../vi/villages.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { PlaceSheet } from "./place-sheet.tsx";
import styles from "./places.module.css";

export type Site = RegisterEntry<"site">;

const KINDS = Object.keys(placesVi.kinds) as SiteKind[];

/** What the sheet is open for: a place, or a new one of a kind. */
type Open = { readonly site: Site } | { readonly kind: SiteKind } | null;

const loadImport = async () => (await import("./village-import-sheet.tsx")).VillageImportSheet;

/** `/dia-diem`: the unit's places by kind; named, measured and closed by the unit itself. */
export const PlacesScreen = () => {
  const { registers } = useServices();
  const sites = useLive(() => registers.entries("site"), [registers]);
  const { unit } = useAccount();
  const [open, setOpen] = useState<Open>(null);
  const [isImporting, setImporting] = useState(false);
  const Import = useLazy("village-import", loadImport);
  usePage(placesVi.title);

  if (sites === undefined) return <Opening />;
  return (
    <div class="screen">
      <AppBar title={placesVi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        <p class={`hint ${styles["why"]}`}>{placesVi.why}</p>
        <Button variant="quiet" icon="file-text" isCompact onClick={() => setImporting(true)}>
          {villagesVi.title}
        </Button>
        {KINDS.map((kind) => (
          <Places
            key={kind}
            kind={kind}
            sites={sites.filter(({ values }) => values.kind === kind)}
            onOpen={setOpen}
          />
        ))}
      </main>
      {isImporting && Import && <Import units={[unit]} onClose={() => setImporting(false)} />}
      {open && (
        <PlaceSheet
          site={"site" in open ? open.site : null}
          kind={"site" in open ? open.site.values.kind : open.kind}
          sites={sites}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
};

interface PlacesProps {
  readonly kind: SiteKind;
  readonly sites: readonly Site[];
  readonly onOpen: (open: Open) => void;
}

/** Those in use first, then those that are closed. */
const Places = ({ kind, sites, onOpen }: PlacesProps) => {
  const isClosed = ({ values }: Site): boolean => values.isClosed === true;
  const ordered = [...sites.filter((site) => !isClosed(site)), ...sites.filter(isClosed)];
  return (
    <Group heading={placesVi.kinds[kind]} aside={sites.length > 0 ? String(sites.length) : undefined}>
      {ordered.map((site) => (
        <ItemRow
          key={site.id}
          title={site.values.name}
          meta={metaOf(site)}
          icon="map-pin"
          name={placesVi.edit(site.values.name)}
          onClick={() => onOpen({ site })}
        />
      ))}
      <li class={styles["add"]}>
        <Button variant="quiet" icon="plus" isCompact onClick={() => onOpen({ kind })}>
          {placesVi.add[kind]}
        </Button>
      </li>
    </Group>
  );
};

const metaOf = ({ values: { point, village, isClosed } }: Site): string =>
  [
    isClosed === true ? placesVi.closed : "",
    village ?? "",
    point ? placesVi.measured(point.accuracyM) : placesVi.notMeasured,
  ]
    .filter((part) => part !== "")
    .join(" · ");
