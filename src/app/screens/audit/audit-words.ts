import type { AuditLine } from "../../../domain/audit/audit-page.ts";
import { DEFAULT_TIME_ZONE, dayOf, timeOf } from "../../../domain/day.ts";
import { auditVi as vi } from "../../vi/audit.ts";
import { fullDay } from "../../vi/format.ts";

/** Whoever did it; lines about the log itself, and of codes that nobody has, have no person. */
export const whoDid = ({ userName, user, kind }: AuditLine): string => {
  if (userName !== null) return userName;
  const isOwnDoing = kind === "linesRemoved" || kind === "linesLost" || kind === "epochBegan";
  return user === null && isOwnDoing ? vi.system : vi.unknown;
};

/** «Trần Văn Nam xem tổng quan» */
export const sentenceOf = (line: AuditLine): string => vi.said(whoDid(line), vi.kinds[line.kind]);

export const whenOf = ({ at }: AuditLine): string =>
  `${fullDay(dayOf(at, DEFAULT_TIME_ZONE))} ${timeOf(at, DEFAULT_TIME_ZONE)}`;

/** Where and by which device, and what about. */
export const factsOf = ({ unitName, deviceName, times, about }: AuditLine): string =>
  [unitName, deviceName, times > 1 ? vi.times(times) : null, about]
    .filter((fact) => fact !== null)
    .join(" · ");
