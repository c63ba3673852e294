import type { Place } from "../../../domain/activity/common-fields.ts";
import type { SiteKind } from "../../../domain/registers/site.ts";
import type { RegisterEntry, RegisterWrite } from "../../services/registers.ts";

/** What is typed about one place. */
export interface PlaceForm {
  readonly name: string;
  /** Empty: in none that is known. */
  readonly village: string;
  readonly station: string;
  readonly point: Place | null;
}

interface PlaceChange {
  /** Null: a new one. */
  readonly site: RegisterEntry<"site"> | null;
  readonly kind: SiteKind;
  readonly sites: readonly RegisterEntry<"site">[];
  readonly form: PlaceForm;
  readonly isClosed?: boolean;
}

type SiteWrite = RegisterWrite<"site">;

/** Only what was touched, so that what a colleague changes meanwhile stays; places that name a renamed one follow it. */
export const placeWrites = ({ site, kind, sites, form, isClosed }: PlaceChange): readonly SiteWrite[] => {
  const name = form.name.trim().normalize("NFC");
  if (!site) {
    const { village, station, point } = form;
    return [
      {
        fields: {
          kind,
          name,
          ...(village !== "" && { village }),
          ...(station !== "" && { station }),
          ...(point && { point }),
        },
      },
    ];
  }
  const before = site.values;
  const fields: SiteWrite["fields"] = {
    ...(name !== before.name && { name }),
    ...(form.village !== (before.village ?? "") && { village: form.village }),
    ...(form.station !== (before.station ?? "") && { station: form.station }),
    ...(form.point !== (before.point ?? null) && { point: form.point }),
    ...(isClosed !== undefined && { isClosed }),
  };
  const own = Object.keys(fields).length > 0 ? [{ id: site.id, fields }] : [];
  return [...own, ...(name === before.name ? [] : followers(kind, before.name, name, sites))];
};

const followers = (
  kind: SiteKind,
  from: string,
  to: string,
  sites: readonly RegisterEntry<"site">[],
): readonly SiteWrite[] => {
  const field = kind === "village" ? "village" : kind === "station" ? "station" : null;
  if (field === null) return [];
  return sites.flatMap(({ id, values }) => (values[field] === from ? [{ id, fields: { [field]: to } }] : []));
};
