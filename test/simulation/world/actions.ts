import { createHash } from "node:crypto";
import type { NewChange } from "../../../src/device/append-changes.ts";
import type { Seen } from "../../../src/device/draft-row.ts";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { ChangeId, RecordId } from "../../../src/domain/change.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import { recordKey } from "../../../src/domain/record.ts";
import { type ScopeId, scopeOf } from "../../../src/domain/scope.ts";
import { unitSettingsId } from "../../../src/domain/unit-settings.ts";
import { type OverlaidRecord, overlay } from "../../../src/sync/overlay.ts";
import type { Chance } from "./chance.ts";
import type { Page } from "./page.ts";
import { KIM_1, KIM_2, MERGED, STRANGERS, sharedOf } from "./people.ts";
import type { NewFile } from "./shelf.ts";
import type { World } from "./world.ts";

/** Something that the person before a screen does. Nothing happens where it makes no sense. */
export type Action = (world: World, page: Page, luck: Chance) => Promise<void>;

const uuid = (luck: Chance): string => `01890000-0000-7000-8${luck.hex(3)}-${luck.hex(12)}`;

const recordsSeen = async ({ account }: Page, collection: string): Promise<readonly OverlaidRecord[]> => {
  const { rows, outbox } = await account.shelf.look();
  return overlay(rows, outbox)
    .filter((record) => record.collection === collection)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

const pickSeen = async (page: Page, collection: string, luck: Chance): Promise<OverlaidRecord | null> => {
  const seen = await recordsSeen(page, collection);
  return seen.length > 0 ? luck.pick(seen) : null;
};

const changeOf = (
  record: Pick<OverlaidRecord, "scope" | "collection" | "id">,
  fields: Readonly<Record<string, Json>>,
  seen: Seen,
  luck: Chance,
): NewChange => ({
  id: uuid(luck) as ChangeId,
  scope: record.scope,
  collection: record.collection,
  recordId: record.id,
  fields,
  seen,
  activity: record.collection === "activity" ? record.id : null,
});

const UNSEEN: Seen = { epoch: null, number: 0 };

const say = (world: World, page: Page, words: string): void =>
  world.story.tell(() => `${page.phone.name}: ${page.account.person.name} ${words}`);

const save = async (
  world: World,
  page: Page,
  changes: readonly NewChange[],
  words: string,
  files: readonly NewFile[] = [],
): Promise<void> => {
  say(world, page, `${words} (${changes.map(({ id }) => id).join(", ")})`);
  await noteShown(world, page, changes);
  await page.commit(changes, files);
};

/** What the mirror shows of the records that are changed now, for whoever asks later what their author had seen. */
const noteShown = async (world: World, { account }: Page, changes: readonly NewChange[]): Promise<void> => {
  const rows = new Map((await account.shelf.look()).rows.map((row) => [recordKey(row.record), row]));
  for (const { id, scope, collection, recordId, seen } of changes) {
    const row = rows.get(recordKey({ scope, collection, id: recordId }));
    if (row && row.epoch === seen.epoch && row.record.number === seen.number)
      world.truth.shown.set(id, row.record.values);
  }
};

const isOfficer = (page: Page): boolean => page.account.person.role === "officer";
const homeScope = (page: Page): ScopeId => sharedOf(page.account.homeUnit);

/** Few values, so that two people now and then write the same. */
const someText = (luck: Chance): string => luck.pick(["a", "b", luck.hex(4), luck.hex(4), luck.hex(4)]);

/** Some phones write «ệ» as three signs: the server stores it as one, so what comes back is not what was sent. */
const someProse = (luck: Chance): string => someText(luck).replace("b", "e\u0323\u0302");

const someFields = (luck: Chance): Record<string, Json> => {
  const fields: Record<string, Json> = {};
  const names = ["title", "note", "host", "placeText"] as const;
  for (let count = luck.between(1, 2); count > 0; count -= 1) fields[luck.pick(names)] = someProse(luck);
  if (luck.hits(0.15)) fields["on"] = `2025-05-${luck.between(10, 28)}`;
  return fields;
};

const photoOf = (
  world: World,
  activity: Pick<OverlaidRecord, "scope" | "id">,
  luck: Chance,
): { readonly change: NewChange; readonly files: readonly NewFile[] } => {
  const bytes = (kind: NewFile["kind"]): NewFile => {
    const content = new Uint8Array(Buffer.from(`ffd8ffe0${luck.hex(24)}`, "hex"));
    const file = createHash("sha256").update(content).digest("hex") as Sha256;
    world.photos.set(file, content);
    return { file, kind, bytes: content, activity: activity.id, on: "2025-05-12" };
  };
  const [photo, thumbnail] = [bytes("photo"), bytes("thumbnail")];
  const evidence = { scope: activity.scope, collection: "evidence", id: uuid(luck) as RecordId };
  const fields = {
    kind: "photo",
    activity: activity.id,
    file: photo.file,
    fileType: "image/jpeg",
    sizeBytes: photo.bytes.byteLength,
    thumbnail: thumbnail.file,
    thumbnailBytes: thumbnail.bytes.byteLength,
    widthPx: 4,
    heightPx: 3,
    source: "camera",
    takenAt: world.time.now(),
  };
  const change = { ...changeOf(evidence, fields, UNSEEN, luck), activity: activity.id };
  return { change, files: [photo, thumbnail] };
};

const create: Action = async (world, page, luck) => {
  if (!isOfficer(page)) return;
  const activity = { scope: homeScope(page), collection: "activity", id: uuid(luck) as RecordId };
  const fields = { kind: "broadcast", on: `2025-05-${luck.between(10, 28)}`, title: someProse(luck) };
  const made = changeOf(activity, fields, UNSEEN, luck);
  const photo = luck.hits(0.35) ? photoOf(world, activity, luck) : null;
  const words = `logs a broadcast${photo ? " with a photo" : ""}`;
  await save(world, page, photo ? [made, photo.change] : [made], words, photo?.files ?? []);
};

const edit: Action = async (world, page, luck) => {
  if (!isOfficer(page)) return;
  const record = await pickSeen(page, "activity", luck);
  if (!record) return;
  const fields = someFields(luck);
  const words = `edits ${record.id} as seen at ${record.seen.number}: ${JSON.stringify(fields)}`;
  await save(world, page, [changeOf(record, fields, record.seen, luck)], words);
};

/** Opens a form and leaves it open: what is saved later was seen now. */
const openForm: Action = async (world, page, luck) => {
  if (!isOfficer(page) || !world.isOn("staleEdit")) return;
  const record = await pickSeen(page, "activity", luck);
  if (record) page.account.forms.push({ record, seen: record.seen });
};

const saveForm: Action = async (world, page, luck) => {
  const form = page.account.forms.shift();
  if (!form) return;
  world.story.count("staleEdit");
  const fields = luck.hits(0.2) ? { deleted: true } : someFields(luck);
  const words = `saves a form opened long ago (seen ${form.seen.number}): ${JSON.stringify(fields)}`;
  await save(world, page, [changeOf(form.record, fields, form.seen, luck)], words);
};

const setDeleted =
  (collection: "activity" | "evidence", deleted: boolean): Action =>
  async (world, page, luck) => {
    if (!isOfficer(page)) return;
    const seen = await recordsSeen(page, collection);
    const fitting = seen.filter(({ values }) => (values["deleted"] === true) !== deleted);
    if (fitting.length === 0) return;
    const record = luck.pick(fitting);
    const words = `${deleted ? "deletes" : "brings back"} ${collection} ${record.id}`;
    await save(world, page, [changeOf(record, { deleted }, record.seen, luck)], words);
  };

const addPhoto: Action = async (world, page, luck) => {
  if (!isOfficer(page)) return;
  const record = await pickSeen(page, "activity", luck);
  if (!record) return;
  const { change, files } = photoOf(world, record, luck);
  await save(world, page, [change], `adds a photo to ${record.id}`, files);
};

const review: Action = async (world, page, luck) => {
  if (page.account.person.role !== "supervisor") return;
  const activity = await pickSeen(page, "activity", luck);
  if (!activity) return;
  const fields = {
    activity: activity.id,
    verdict: luck.pick(["accepted", "returned"]),
    shown: createHash("sha256").update(JSON.stringify(activity.values)).digest("hex"),
  };
  const made = { scope: activity.scope, collection: "review", id: uuid(luck) as RecordId };
  await save(world, page, [changeOf(made, fields, UNSEEN, luck)], `judges ${activity.id}: ${fields.verdict}`);
};

const takeReviewBack: Action = async (world, page, luck) => {
  if (page.account.person.role !== "supervisor") return;
  const record = await pickSeen(page, "review", luck);
  if (record)
    await save(world, page, [changeOf(record, { deleted: true }, record.seen, luck)], "takes a review back");
};

const comment: Action = async (world, page, luck) => {
  const activity = await pickSeen(page, "activity", luck);
  if (!activity) return;
  const made = { scope: activity.scope, collection: "comment", id: uuid(luck) as RecordId };
  const fields = { activity: activity.id, text: someText(luck) };
  await save(world, page, [changeOf(made, fields, UNSEEN, luck)], `comments on ${activity.id}`);
};

/** Settings are a slot: two phones that never met write the same record. */
const settings: Action = async (world, page, luck) => {
  if (!isOfficer(page)) return;
  const scope = homeScope(page);
  const id = unitSettingsId(page.account.homeUnit);
  const known = (await recordsSeen(page, "unitSettings")).find((record) => record.id === id);
  const fields = luck.hits(0.5) ? { approver: someText(luck) } : { stations: [someText(luck)] };
  const change = changeOf({ scope, collection: "unitSettings", id }, fields, known?.seen ?? UNSEEN, luck);
  await save(world, page, [change], `sets ${JSON.stringify(fields)}`);
};

/** What the server must refuse or keep apart, without holding anything else up. */
const bad: Action = async (world, page, luck) => {
  const scope = homeScope(page);
  const activity = { scope, collection: "activity", id: uuid(luck) as RecordId };
  const good = { kind: "broadcast", on: "2025-05-12" };
  const change = luck.pick([
    changeOf(activity, { ...good, on: "never" }, UNSEEN, luck),
    changeOf(activity, { ...good, colour: "red" }, UNSEEN, luck),
    changeOf({ ...activity, collection: "rumour" }, { a: 1 }, UNSEEN, luck),
    changeOf(activity, { title: "of a record that nobody made" }, UNSEEN, luck),
    changeOf({ ...activity, scope: "lam-trung.shared" as ScopeId }, good, UNSEEN, luck),
    changeOf({ ...activity, scope: "kim-2.internal" as ScopeId }, good, UNSEEN, luck),
  ]);
  await save(world, page, [change], "saves something that the server will not merge");
};

/** A record whose creation the server will see after its edit: another phone of the same user wrote it down by hand. */
const editBeforeCreation: Action = async (world, page, luck) => {
  if (!isOfficer(page)) return;
  const outboxes = world.phones.flatMap((phone) => phone.accounts);
  const other = luck.pick(outboxes);
  const [unsent] = (await other.shelf.look()).outbox.filter(({ collection }) => collection === "activity");
  if (!unsent) return;
  const record = { scope: unsent.scope, collection: "activity", id: unsent.recordId };
  await save(world, page, [changeOf(record, someFields(luck), UNSEEN, luck)], `edits ${record.id} unseen`);
};

/** A phone that gives an id twice: the server must keep the first and refuse the second. */
const sameIdAgain: Action = async (world, page, luck) => {
  // A server that went back knows only the second, and rightly takes it.
  if (!isOfficer(page) || world.isOn("restore") || world.isOn("rollback")) return;
  const { kept, setAside } = await page.account.shelf.look();
  const taken = kept.filter(({ change }) => change.collection === "activity");
  if (taken.length === 0) return;
  const { change } = luck.pick(taken);
  if (setAside.some((row) => row.change.id === change.id)) return;
  const again = {
    ...changeOf({ ...change, id: change.recordId }, someFields(luck), UNSEEN, luck),
    id: change.id,
  };
  await save(world, page, [again], "saves another change with an id that is taken");
};

const discard: Action = async (world, page, luck) => {
  const { setAside } = await page.account.shelf.look();
  if (setAside.length === 0) return;
  const { change } = luck.pick(setAside);
  say(world, page, `throws the refused change ${change.id} away`);
  await page.write(async () => {
    await page.account.shelf.discard(change.id);
    world.truth.discarded.add(change.id);
  });
};

const watch: Action = async (world, page, luck) => {
  if (page.account.person.role !== "supervisor") return;
  const scopes = [KIM_1, KIM_2, MERGED].filter(() => luck.hits(0.75)).map(sharedOf);
  // An old wish, or a curious one: the server must not tell of it.
  if (luck.hits(0.3)) scopes.push(luck.pick([sharedOf(STRANGERS), scopeOf(KIM_1, "internal")]));
  say(world, page, `watches ${scopes.join(", ") || "nobody"}`);
  await page.write(() => page.account.shelf.watch(scopes));
  page.loop.changed();
};

const sendNow: Action = async (_world, page) => void page.loop.runNow();
const wake: Action = async (_world, page) => page.loop.wake();
const reconnected: Action = async (_world, page) => page.loop.reconnected();

/** Weight and action, in a fixed order: seeds depend on it. */
export const USER_ACTIONS: readonly (readonly [weight: number, action: Action])[] = [
  [14, create],
  [20, edit],
  [6, openForm],
  [7, saveForm],
  [4, setDeleted("activity", true)],
  [2, setDeleted("activity", false)],
  [4, addPhoto],
  [3, setDeleted("evidence", true)],
  [2, setDeleted("evidence", false)],
  [7, review],
  [2, takeReviewBack],
  [3, comment],
  [4, settings],
  [4, bad],
  [2, editBeforeCreation],
  [2, sameIdAgain],
  [2, discard],
  [2, watch],
  [14, sendNow],
  [5, wake],
  [3, reconnected],
];
