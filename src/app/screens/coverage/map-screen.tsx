import { useState } from "preact/hooks";
import { daysBetween } from "../../../domain/day.ts";
import { frameAround, type GeoPoint, isInFrame } from "../../../domain/place-map.ts";
import { isWithin } from "../../../domain/places/boundary.ts";
import { BOUNDARY_ID } from "../../../domain/registers/boundary.ts";
import type { RegisterValues } from "../../../domain/registers/definitions.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay } from "../../vi/format.ts";
import { placeMapVi } from "../../vi/place-map.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import styles from "./coverage.module.css";
import { PlaceMap } from "./place-map.tsx";
import { type PlacedActivity, usePastYear } from "./use-past-year.ts";

const CHOICES = [30, 90, 365] as const;

/** Units of the drawing, about as many as a phone has points across. */
const SIZE = 328;
const MARGIN = 40;

interface Village {
  readonly name: string;
  readonly point: GeoPoint | null;
}

/** `/ban-do`: villages and places of activities on a plain grid; offline, without tiles, with the boundary that those above gave in, or none. */
export const MapScreen = () => {
  const { registers, diary } = useServices();
  const sites = useLive(() => registers.entries("site"), [registers]);
  const boundary = useLive(() => registers.entry("boundary", BOUNDARY_ID), [registers]);
  const { activities } = usePastYear();
  const [days, setDays] = useState<number>(CHOICES[1]);
  usePage(placeMapVi.title);

  if (!sites) return <Opening />;
  const villages = sites
    .filter(({ values }) => values.kind === "village" && values.isClosed !== true)
    .map(({ values }): Village => ({ name: values.name, point: values.point ?? null }));
  const today = diary.today();
  const recent = activities.filter(({ on }) => on <= today && daysBetween(on, today) < days);
  return (
    <div class="screen">
      <AppBar title={placeMapVi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        <div class={styles["lead"]}>
          <ChipGroup
            label={placeMapVi.days}
            choice="one"
            options={CHOICES.map((choice) => ({
              value: String(choice),
              label: placeMapVi.daysChip(choice),
            }))}
            selected={[String(days)]}
            onChange={([next]) => setDays(Number(next))}
          />
        </div>
        <Drawn villages={villages} recent={recent} boundary={boundary?.values ?? null} />
      </main>
    </div>
  );
};

interface DrawnProps {
  readonly villages: readonly Village[];
  readonly recent: readonly PlacedActivity[];
  readonly boundary: RegisterValues<"boundary"> | null;
}

const Drawn = ({ villages, recent, boundary }: DrawnProps) => {
  const rings = boundary?.rings ?? [];
  const measured = villages.filter(
    (village): village is Village & { point: GeoPoint } => village.point !== null,
  );
  const places = recent.flatMap(({ place }) => place ?? []);
  // Boundary or villages say how large the unit is; a place far away must not make it a dot.
  const corners = rings.flat().map(([longitude, latitude]) => ({ latitude, longitude }));
  const known = [...corners, ...measured.map(({ point }) => point)];
  const around = known.length >= 2 ? known : [...known, ...places];
  const frame = frameAround(around, SIZE, MARGIN);
  if (!frame)
    return (
      <EmptyState art="map-pin" title={placeMapVi.empty.title} text={placeMapVi.empty.text}>
        <Button isCompact href="/dia-diem">
          {placeMapVi.empty.action}
        </Button>
      </EmptyState>
    );
  const shown = places.filter((place) => isInFrame(frame, place));
  const beyond = rings.length === 0 ? 0 : places.filter((place) => !isWithin(rings, place)).length;
  const unmeasured = villages.filter(({ point }) => point === null).map(({ name }) => name);
  const countOf = (name: string): number =>
    recent.filter(({ villages: some = [] }) => some.includes(name)).length;
  return (
    <>
      <PlaceMap frame={frame} villages={measured.map(({ point }) => point)} places={shown} rings={rings} />
      <div class={styles["lead"]}>
        <p class="hint">
          {boundary && rings.length > 0 ? placeMapVi.leadWithin(fullDay(boundary.on)) : placeMapVi.lead}
        </p>
        <p class="hint">{placeMapVi.places(shown.length)}</p>
        {shown.length < places.length && (
          <p class="hint">{placeMapVi.outside(places.length - shown.length)}</p>
        )}
        {beyond > 0 && <p class="hint">{placeMapVi.beyond(beyond)}</p>}
        {unmeasured.length > 0 && <p class="hint">{placeMapVi.unmeasured(unmeasured.join(", "))}</p>}
      </div>
      {measured.length > 0 && (
        <Group heading={placeMapVi.villages}>
          {measured.map(({ name }, at) => (
            <ItemRow
              key={name}
              title={placeMapVi.numbered(at + 1, name)}
              meta={placeMapVi.count(countOf(name))}
            />
          ))}
        </Group>
      )}
    </>
  );
};
