import { v7 } from "uuid";
import { type ScopePart, scopeOf } from "../../../src/domain/scope.ts";
import { aSyncRequest } from "../../support/builders/requests.ts";
import { aNewUser } from "../support/whole-server.ts";
import { type Country, type Person, signInAs } from "./country.ts";
import { lostRecord, offer, offerLost } from "./lost-records.ts";
import { handIn, type Marks, PHOTO_BYTES } from "./marks.ts";
import { NOTE } from "./notes.ts";
import { unitAt } from "./tree.ts";

/** What came back, and whether it told anything of the unit asked about; null: there was nothing to be told. */
export interface Heard {
  readonly status: number;
  readonly told: boolean | null;
}

interface Asking {
  readonly country: Country;
  readonly person: Person;
  readonly marks: Marks;
  /** Whether the table says that it will be done: then it is done to something made for this one question. */
  readonly isGranted: boolean;
}

type Probe = (asking: Asking) => Promise<Heard>;

const PARTS: readonly ScopePart[] = ["internal", "shared", "published"];

const status = async (answer: Promise<Response>): Promise<Heard> => ({
  status: (await answer).status,
  told: null,
});

const tellsOf = async (answer: Response, mark: string): Promise<Heard> => ({
  status: answer.status,
  told: (await answer.text()).includes(mark),
});

const get =
  (path: (marks: Marks) => string): Probe =>
  ({ person, marks }) =>
    status(person.browser.get(path(marks)));

interface WholeAnswer {
  readonly status: number;
  readonly text: string;
}

const answers = new WeakMap<Person["browser"], Map<string, Promise<WholeAnswer>>>();

/** What does not depend on the unit that is looked for in it is asked for once by each person. */
const once = (
  browser: Person["browser"],
  asked: string,
  ask: () => Promise<Response>,
): Promise<WholeAnswer> => {
  const known = answers.get(browser) ?? new Map<string, Promise<WholeAnswer>>();
  answers.set(browser, known);
  const answered =
    known.get(asked) ?? ask().then(async (answer) => ({ status: answer.status, text: await answer.text() }));
  known.set(asked, answered);
  return answered;
};

const list =
  (path: string, mark: (marks: Marks) => string): Probe =>
  async ({ person: { browser }, marks }) => {
    const { status: heard, text } = await once(browser, path, () => browser.get(path));
    return { status: heard, told: text.includes(mark(marks)) };
  };

const post =
  (path: string, body: unknown = {}): Probe =>
  ({ person }) =>
    status(person.browser.post(path, body));

const someone = async ({ country, marks, isGranted }: Asking): Promise<Person> =>
  isGranted ? await signInAs(country.server, "officer", marks.unit) : marks.officer;

const waitingOffer = async ({ country, marks, isGranted }: Asking): Promise<string> =>
  isGranted ? await offerLost(country, marks.officer, lostRecord(marks.unit, "shared")) : marks.offer;

const about =
  (ask: (browser: Person["browser"], whom: Person, asking: Asking) => Promise<Response>): Probe =>
  async (asking) =>
    status(ask(asking.person.browser, await someone(asking), asking));

const isHeld = async ({ country }: Asking, change: string): Promise<boolean> => {
  const rows = await country.server.db.selectFrom("quarantine").select("id").execute();
  return rows.some(({ id }) => id === change);
};

/** Told: it went out of custody. */
const decideCustody =
  (what: "take-in" | "discard"): Probe =>
  async (asking) => {
    const { country, marks, isGranted } = asking;
    const { device, change } = isGranted ? await handIn(country, marks.unit) : marks.handedIn;
    const body = { changes: [change], ...(what === "discard" ? { reason: "Trùng" } : {}) };
    const answer = await asking.person.browser.post(`/api/custody/${device}/${what}`, body);
    return { status: answer.status, told: !(await isHeld(asking, change)) };
  };

const offered =
  (part: ScopePart): Probe =>
  async ({ person, marks, country }) => {
    const answer = await offer(person, country, lostRecord(marks.unit, part));
    const said = await answer.text();
    return { status: answer.status, told: said.includes("held") };
  };

/** All parts of a unit are watched at once, and looked for one by one. */
const readsScope =
  (part: ScopePart): Probe =>
  async ({ person, marks }) => {
    const asked = `/api/sync ${marks.unit}`;
    const watch = PARTS.map((one) => scopeOf(marks.unit, one));
    const { status: heard, text } = await once(person.browser, asked, () =>
      person.browser.post("/api/sync", aSyncRequest(person.writer, { watch })),
    );
    return { status: heard, told: text.includes(marks.notes[part]) };
  };

const readsHistory =
  (part: ScopePart): Probe =>
  ({ person, marks }) =>
    status(
      person.browser.get(`/api/history/${scopeOf(marks.unit, part)}/${NOTE[part]}/${marks.notes[part]}`),
    );

const beginsUpload =
  (file: (marks: Marks) => string): Probe =>
  ({ person, marks }) =>
    status(
      person.browser.request("/files", {
        method: "POST",
        headers: {
          "tus-resumable": "1.0.0",
          "upload-length": String(PHOTO_BYTES),
          "upload-metadata": `sha256 ${btoa(file(marks))},type ${btoa("image/jpeg")}`,
        },
      }),
    );

const changeOfUnits =
  (path: "" | "/preview"): Probe =>
  ({ person, marks }) =>
    status(
      person.browser.post(`/api/admin/units${path}`, {
        ...{ kind: "firstUse", unit: marks.unit, usedFrom: "2025-01-01" },
      }),
    );

const TUS = {
  "tus-resumable": "1.0.0",
  "upload-offset": "0",
  "content-type": "application/offset+octet-stream",
};

/** By door, and by how it is asked where that is more than one way. */
export const probes: Readonly<Record<string, Probe>> = {
  "GET /healthz": get(() => "/healthz"),
  "GET /*": get(() => "/"),
  "POST /nhan": post("/nhan"),
  "POST /api/session/enrol": post("/api/session/enrol", { code: "AAAA", device: v7(), deviceName: "Máy" }),
  "POST /api/session/sign-in": post("/api/session/sign-in", {
    ...{ username: "nobody.here", password: "không đúng đâu", device: v7(), deviceName: "Máy" },
  }),
  "POST /api/session/sign-out": post("/api/session/sign-out"),
  "GET /api/session": get(() => "/api/session"),
  "POST /api/session/replace-device": ({ person }) =>
    status(
      person.browser.post("/api/session/replace-device", { device: person.writer.device, deviceName: "Máy" }),
    ),
  "POST /api/session/password": post("/api/session/password", {
    username: "ten.moi",
    password: "0123456789",
  }),
  "GET /api/hand-over/:file": get(() => `/api/hand-over/${v7()}`),
  "POST /api/hand-over/:file": ({ person }) =>
    status(
      person.browser.request(`/api/hand-over/${v7()}?offset=0`, {
        ...{ method: "POST", body: "none of ours", headers: { "content-type": "application/octet-stream" } },
      }),
    ),
  "POST /api/hand-over/:file/take": post(`/api/hand-over/${v7()}/take`),
  "GET /api/push": get(() => "/api/push"),
  "POST /api/push": post("/api/push"),
  "POST /api/push/stop": post("/api/push/stop", { endpoint: "https://push.example/1" }),
  ...Object.fromEntries(
    (["internal", "shared", "published"] as const).flatMap((part): [string, Probe][] => [
      [`POST /api/sync ${part}`, readsScope(part)],
      [`GET /api/history/:scope/:collection/:id ${part}`, readsHistory(part)],
      [`POST /api/recovery ${part}`, offered(part)],
    ]),
  ),
  "GET /api/quarantine": list("/api/quarantine", ({ held }) => held),
  "GET /api/quarantine content": list("/api/quarantine", ({ heldTitle }) => heldTitle),
  "GET /files/:id": get(({ file }) => `/files/${file}`),
  "GET /files/:id/:size": get(({ file }) => `/files/${file}/small`),
  "GET /api/alike/:scope/:activity": get(({ unit, activity }) => `/api/alike/${unit}.shared/${activity}`),
  "POST /files of bytes that are there": beginsUpload(({ file }) => file),
  "POST /files of other bytes": beginsUpload(({ begunFile }) => begunFile),
  "PATCH /files/:id begun by somebody else": ({ person, marks }) =>
    status(person.browser.request(marks.upload, { method: "PATCH", headers: TUS, body: "x" })),
  "GET /api/events": ({ person }) => status(person.browser.request("/api/events", { method: "HEAD" })),
  "GET /api/overview/:unit": get(({ unit }) => `/api/overview/${unit}?year=2025`),
  "GET /api/office/targets/:unit": get(({ unit }) => `/api/office/targets/${unit}?month=2025-05`),
  "GET /api/overview": list("/api/overview?span=2025-05", ({ unit }) => `"${unit}"`),
  "GET /api/queue": list("/api/queue", ({ activity }) => activity),
  "GET /api/queue/urgings": list("/api/queue/urgings", ({ urging }) => urging),
  "GET /api/queue/portal-news": list("/api/queue/portal-news", ({ news }) => news),
  "GET /api/office/targets": list("/api/office/targets?month=2025-05", ({ unit }) => `"${unit}"`),
  "GET /api/office/agencies": get(() => "/api/office/agencies?year=2025"),
  "GET /api/office/agencies/concerns": get(() => "/api/office/agencies/concerns?month=2025-05"),
  "GET /api/office/contacts": list("/api/office/contacts", ({ unit }) => `"${unit}"`),
  "GET /api/office/villages": list("/api/office/villages", ({ unit }) => `"${unit}"`),
  "GET /api/office/tasks/:plan/:task": list(
    "/api/office/tasks/tree-2025/PL8?year=2025",
    ({ unit }) => `"${unit}"`,
  ),
  "GET /api/office/themes": async ({ person, marks }) => {
    const answer = await person.browser.get(`/api/office/themes?span=2025-05&unit=${marks.unit}`);
    const { counts = [] } = (await answer.json()) as { readonly counts?: readonly number[][] };
    return { status: answer.status, told: counts.flat().some((count) => count > 0) };
  },
  "GET /api/office/map": get(() => "/api/office/map?span=2025-05"),
  "GET /api/queue/figures": list("/api/queue/figures?span=2025-05", ({ unit }) => `"${unit}"`),
  "POST /api/queue/presence": ({ person, marks: { unit, activity } }) =>
    status(person.browser.post("/api/queue/presence", { unit, activity })),
  "POST /api/office/plans/publish": ({ person, marks, country }) =>
    status(
      person.browser.post("/api/office/plans/publish", {
        plan: { ...country.plan, id: `${marks.unit}-2025`, issuer: marks.unit },
        ...{ revision: 0, reason: "Thử", touchesPast: true },
      }),
    ),
  "POST /api/admin/units": changeOfUnits(""),
  "POST /api/admin/units/preview": changeOfUnits("/preview"),
  "GET /api/office/difficulties": list("/api/office/difficulties", ({ difficulty }) => difficulty),
  "GET /api/office/material-use": list("/api/office/material-use", ({ unit }) => `"${unit}"`),
  "GET /api/office/exemplars": list("/api/office/exemplars", ({ exemplar }) => exemplar),
  "GET /api/custody": list("/api/custody", ({ handedIn }) => handedIn.device),
  "POST /api/custody/:device/take-in": decideCustody("take-in"),
  "POST /api/custody/:device/discard": decideCustody("discard"),
  "GET /api/admin/safekeeping": get(() => "/api/admin/safekeeping"),
  "GET /api/admin/audit": async (asking) => {
    const answer = await asking.person.browser.get(`/api/admin/audit?unit=${asking.marks.unit}`);
    return tellsOf(answer, `"unit":"${asking.marks.unit}"`);
  },
  "GET /api/admin/users": list("/api/admin/users", ({ unit }) => `officer ${unit}"`),
  "GET /api/admin/recovery": list("/api/admin/recovery", ({ offer: id }) => id),
  "POST /api/admin/users": ({ person, marks }) =>
    status(person.browser.post("/api/admin/users", aNewUser({ unit: marks.unit }))),
  "PATCH /api/admin/users/:user": about((browser, { user }) =>
    browser.patch(`/api/admin/users/${user}`, { name: "Tên mới", title: "", phone: null }),
  ),
  "POST /api/admin/users/:user/codes": about((browser, { user }) =>
    browser.post(`/api/admin/users/${user}/codes`),
  ),
  "POST /api/admin/users/:user/move": about((browser, { user }, { marks }) => {
    const unit = unitAt(marks.unit === unitAt("own") ? "supervised" : "own");
    return browser.post(`/api/admin/users/${user}/move`, { unit, from: "2025-06-01" });
  }),
  "POST /api/admin/users/:user/move to that unit": async ({ person, marks, country }) => {
    const from = marks.unit === unitAt("own") ? "supervised" : "own";
    const { user } = await signInAs(country.server, "officer", unitAt(from));
    return status(
      person.browser.post(`/api/admin/users/${user}/move`, { unit: marks.unit, from: "2025-06-01" }),
    );
  },
  "DELETE /api/admin/users/:user": about((browser, { user }) => browser.delete(`/api/admin/users/${user}`)),
  "DELETE /api/admin/devices/:device": about((browser, { writer }) =>
    browser.delete(`/api/admin/devices/${writer.device}`),
  ),
  "POST /api/admin/recovery/:id/take": async (asking) =>
    status(asking.person.browser.post(`/api/admin/recovery/${await waitingOffer(asking)}/take`)),
  "POST /api/admin/recovery/:id/discard": async (asking) =>
    status(
      asking.person.browser.post(`/api/admin/recovery/${await waitingOffer(asking)}/discard`, {
        reason: "Cũ",
      }),
    ),
};
