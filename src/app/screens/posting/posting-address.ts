import type { PointId } from "../../../domain/registers/posted-procedure.ts";

const POINT = /\/niem-yet\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/|$|[?#])/;

/** What the QR at a point says: an address that any camera app can open. */
export const checkAddress = (origin: string, point: PointId): string =>
  `${origin}/niem-yet/${point}/kiem-tra`;

/** The point in what a QR says, whatever server printed it; null: not the code of a posting point. */
export const pointInQr = (text: string): PointId | null => (POINT.exec(text)?.[1] ?? null) as PointId | null;
