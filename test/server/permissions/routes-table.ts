import type { Role } from "../../../src/domain/user.ts";
import { everyone, reading } from "./records-table.ts";
import { type Allowance, below, either, everywhere, own, ownAlone } from "./relations.ts";

export const supervising: readonly Role[] = ["supervisor", "administrator"];

/** They, and those who only look on. */
export const watching: readonly Role[] = [...supervising, "observer"];

/** Whose figures somebody sees. */
export const seeing: Allowance = below(...watching);
/** Whose work somebody judges. */
export const reviewing: Allowance = below(...supervising);
export const managing: Allowance = { ...ownAlone("administrator"), ...below("administrator") };
/** Work that a revoked device or a moved officer handed in. */
export const deciding: Allowance = either(reviewing, managing);

/** Statuses of an answer. `noSession`: without signing in. */
export interface RouteRow {
  /** As the server has it: method and path. */
  readonly door: string;
  /** Where one door is asked in several ways. */
  readonly asked?: string;
  /** `of`: who may, by what the unit asked about is to them. `by`: who may at all, where no unit is asked about. */
  readonly who: { readonly of: Allowance } | { readonly by: readonly Role[] } | "anybody";
  readonly granted: number;
  /** To a role that may never. */
  readonly refused?: number;
  /** About a unit that is not theirs: as about one that does not exist; «silent»: an answer without anything of it. */
  readonly foreign?: number | "silent";
}

const NO_SESSION_NEEDED: readonly RouteRow[] = [
  { door: "GET /healthz", who: "anybody", granted: 200 },
  { door: "GET /*", who: "anybody", granted: 200 },
  { door: "POST /nhan", who: "anybody", granted: 303 },
  { door: "POST /api/session/enrol", who: "anybody", granted: 401 },
  { door: "POST /api/session/sign-in", who: "anybody", granted: 401 },
  { door: "POST /api/session/sign-out", who: "anybody", granted: 204 },
];

const OWN_AFFAIRS: readonly RouteRow[] = [
  { door: "GET /api/session", who: { by: everyone }, granted: 200 },
  { door: "POST /api/session/replace-device", who: { by: everyone }, granted: 200 },
  { door: "POST /api/session/password", who: { by: watching }, granted: 400, refused: 403 },
  { door: "GET /api/hand-over/:file", who: { by: everyone }, granted: 200 },
  { door: "POST /api/hand-over/:file", who: { by: everyone }, granted: 400 },
  { door: "POST /api/hand-over/:file/take", who: { by: everyone }, granted: 404 },
  { door: "GET /api/push", who: { by: ["officer", "leader"] }, granted: 200, refused: 403 },
  { door: "POST /api/push", who: { by: ["officer", "leader"] }, granted: 400, refused: 403 },
  { door: "POST /api/push/stop", who: { by: ["officer", "leader"] }, granted: 204, refused: 403 },
];

const RECORDS: readonly RouteRow[] = [
  ...(["internal", "shared", "published"] as const).flatMap((part): readonly RouteRow[] => [
    { door: "POST /api/sync", asked: part, who: { of: reading[part] }, granted: 200, foreign: "silent" },
    {
      door: "GET /api/history/:scope/:collection/:id",
      asked: part,
      who: { of: reading[part] },
      granted: 200,
      refused: 404,
      foreign: 404,
    },
    { door: "POST /api/recovery", asked: part, who: { of: reading[part] }, granted: 200, foreign: "silent" },
  ]),
  {
    door: "GET /api/quarantine",
    // Administrators know of every unit that something waits there, and nothing of what it says.
    who: { of: either(reading.shared, everywhere("administrator")) },
    granted: 200,
    foreign: "silent",
  },
  {
    door: "GET /api/quarantine",
    asked: "content",
    who: { of: reading.shared },
    granted: 200,
    foreign: "silent",
  },
  { door: "GET /files/:id", who: { of: reading.shared }, granted: 200, refused: 404, foreign: 404 },
  { door: "GET /files/:id/:size", who: { of: {} }, granted: 200, refused: 404, foreign: 404 },
  { door: "GET /api/alike/:scope/:activity", who: { of: {} }, granted: 200, refused: 404, foreign: 404 },
  // What is there already is confirmed to whoever may read it; what is not comes only from those who may write.
  {
    door: "POST /files",
    asked: "of bytes that are there",
    who: { of: reading.shared },
    granted: 200,
    foreign: 404,
  },
  {
    door: "POST /files",
    asked: "of other bytes",
    who: { of: own("officer") },
    granted: 201,
    refused: 404,
    foreign: 404,
  },
  { door: "PATCH /files/:id", asked: "begun by somebody else", who: { of: {} }, granted: 204, refused: 404 },
];

const OFFICE: readonly RouteRow[] = [
  { door: "GET /api/events", who: { by: watching }, granted: 204, refused: 403 },
  { door: "GET /api/office/map", who: { by: watching }, granted: 200, refused: 403 },
  { door: "GET /api/office/agencies", who: { by: watching }, granted: 200, refused: 403 },
  // For the people of an agency, of which there is none in the tree; see test/server/overview/agencies.test.ts.
  { door: "GET /api/office/agencies/concerns", who: { by: [] }, granted: 200, refused: 403 },
  { door: "GET /api/office/themes", who: { of: seeing }, granted: 200, refused: 403, foreign: "silent" },
  {
    door: "POST /api/queue/presence",
    who: { of: reviewing },
    ...{ granted: 200, refused: 403, foreign: 403 },
  },
  { door: "GET /api/overview/:unit", who: { of: seeing }, granted: 200, refused: 403, foreign: 404 },
  { door: "GET /api/office/targets/:unit", who: { of: seeing }, granted: 200, refused: 403, foreign: 404 },
  ...[
    "/api/overview",
    "/api/queue",
    "/api/queue/urgings",
    "/api/queue/portal-news",
    "/api/office/targets",
    "/api/office/difficulties",
    "/api/office/material-use",
    "/api/office/exemplars",
    "/api/office/contacts",
    "/api/office/villages",
    "/api/office/tasks/:plan/:task",
    "/api/queue/figures",
  ].map(
    (path): RouteRow => ({
      ...{ door: `GET ${path}`, who: { of: seeing }, granted: 200, refused: 403, foreign: "silent" },
    }),
  ),
  { door: "GET /api/custody", who: { of: deciding }, granted: 200, refused: 403, foreign: "silent" },
  ...(
    [
      ["take-in", 200],
      ["discard", 204],
    ] as const
  ).map(
    ([what, granted]): RouteRow => ({
      ...{ door: `POST /api/custody/:device/${what}`, who: { of: deciding }, granted, refused: 403 },
      foreign: "silent",
    }),
  ),
];

const ADMINISTRATION: readonly RouteRow[] = [
  { door: "GET /api/admin/safekeeping", who: { by: ["administrator"] }, granted: 200, refused: 403 },
  { door: "GET /api/admin/users", who: { of: managing }, granted: 200, refused: 403, foreign: "silent" },
  { door: "GET /api/admin/audit", who: { of: managing }, granted: 200, refused: 403, foreign: "silent" },
  { door: "GET /api/admin/recovery", who: { of: managing }, granted: 200, refused: 403, foreign: "silent" },
  ...(
    [
      ["POST /api/admin/units", 200],
      ["POST /api/admin/units/preview", 200],
      ["POST /api/admin/users", 201],
      ["PATCH /api/admin/users/:user", 204],
      ["POST /api/admin/users/:user/codes", 201],
      ["POST /api/admin/users/:user/move", 204],
      ["DELETE /api/admin/users/:user", 204],
      ["DELETE /api/admin/devices/:device", 204],
      ["POST /api/admin/recovery/:id/take", 204],
      ["POST /api/admin/recovery/:id/discard", 204],
    ] as const
  ).map(
    ([door, granted]): RouteRow => ({ door, who: { of: managing }, granted, refused: 403, foreign: 404 }),
  ),
];

/** Asked last: a plan that is published takes over from the one by which the lists above count. */
const AT_LAST: readonly RouteRow[] = [
  {
    door: "POST /api/office/plans/publish",
    who: { of: own(...supervising) },
    ...{ granted: 200, refused: 403, foreign: 403 },
  },
  {
    door: "POST /api/admin/users/:user/move",
    asked: "to that unit",
    who: { of: managing },
    ...{ granted: 204, refused: 403, foreign: 404 },
  },
];

/** Every door of the server. Without a session all but the first group answer 401. */
export const routes: readonly RouteRow[] = [
  ...NO_SESSION_NEEDED,
  ...OWN_AFFAIRS,
  ...RECORDS,
  ...OFFICE,
  ...ADMINISTRATION,
  ...AT_LAST,
];
