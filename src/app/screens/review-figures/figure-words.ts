import { type Instant, instant } from "../../../domain/instant.ts";
import type { ReviewFigures } from "../../../domain/review/review-figures.ts";
import { percent } from "../../vi/format.ts";
import { reviewFiguresVi as vi } from "../../vi/review-figures.ts";

const HOUR_MS = 60 * 60 * 1000;

export const hoursSaid = (hours: number | null): string => (hours === null ? vi.none : vi.hours(hours));

export const hoursSince = (since: Instant, now: Instant): number =>
  Math.floor(instant(Math.max(0, now - since)) / HOUR_MS);

export const shareReturned = ({ judged, returned }: ReviewFigures): string =>
  judged === 0 ? vi.none : percent(returned / judged);
