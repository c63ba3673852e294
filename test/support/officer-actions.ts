import type { Services } from "../../src/app/services/services.ts";
import type { ActivityId } from "../../src/domain/activity/activity.ts";
import type { ChangeId } from "../../src/domain/change.ts";
import type { EvidenceId } from "../../src/domain/evidence.ts";
import type { ReviewId } from "../../src/domain/review.ts";
import type { UnitId } from "../../src/domain/unit.ts";
import { createScriptedServer, json, MAY } from "./scripted-server.ts";
import { anAnswer, SCOPE } from "./sync-builders.ts";
import { createTestPhone, pictureOf, type TestPhone } from "./test-phone.ts";

const UNIT = SCOPE.split(".")[0] as UnitId;

type Server = ReturnType<typeof createScriptedServer>;

/** A phone just before an action, and what the action needs to know. */
export interface Stage extends Services {
  readonly device: TestPhone;
  readonly server: Server;
  readonly id: ActivityId;
  readonly other: ActivityId;
  readonly photo: EvidenceId;
  readonly change: ChangeId;
  readonly verdict: ReviewId;
}

export interface OfficerAction {
  readonly prepare?: (stage: Stage) => Promise<Partial<Stage> | undefined>;
  readonly run: (stage: Stage) => Promise<unknown>;
  /** May not take what is kept for text, as bytes of photos, or has nothing kept for it: a full disk is told instead. */
  readonly hasNoReserve?: boolean;
  /** Shows a page of its own while it fails, so it may throw what storage threw. */
  readonly hasPage?: boolean;
  /** Several transactions, of which the first may stay when a later one fails; trying again brings the rest. */
  readonly hasSteps?: boolean;
  /** Nobody is signed in yet. */
  readonly isFirst?: boolean;
}

export const setStage = async ({ prepare, isFirst }: OfficerAction): Promise<Stage> => {
  const server = createScriptedServer();
  const device = createTestPhone(server.answer);
  const blank = { id: "", other: "", photo: "", change: "", verdict: "" } as unknown as Stage;
  const stage: Stage = { ...blank, ...device.services, device, server };
  if (!isFirst && !(await device.services.account.enrol("ABCD-EFGH")).ok) throw new Error("nobody came in");
  return { ...stage, ...(await prepare?.(stage)) };
};

const drafted = async ({ drafts }: Stage) => {
  const { id } = await drafts.start({ kind: "broadcast" });
  const added = await drafts.addPhoto(id, pictureOf("a"), "camera");
  if (!added.ok) throw new Error("no photo");
  return { id, photo: added.value.id };
};

const saved = async (stage: Stage) => {
  const made = await drafted(stage);
  if (!(await stage.drafts.save(made.id)).ok) throw new Error("not saved");
  return made;
};

const savedTwo = async (stage: Stage) => ({ other: (await saved(stage)).id, ...(await saved(stage)) });

const sent = async (stage: Stage) => {
  const made = await saved(stage);
  await stage.outbox.sendNow();
  return made;
};

const edited = async (stage: Stage) => {
  const made = await sent(stage);
  await stage.drafts.edit(made.id);
  await stage.drafts.update(made.id, { title: "Số 2" });
  await stage.drafts.removePhoto(made.id, made.photo);
  await stage.drafts.addPhoto(made.id, pictureOf("b"), "camera");
  return made;
};

const refused = async (stage: Stage) => {
  const made = await saved(stage);
  const { server, device } = stage;
  device.setAnswer(async (url, init) => {
    const answer = await server.answer(url, init);
    if (!url.endsWith("/api/sync")) return answer;
    const { results } = (await answer.json()) as { results: { id: ChangeId }[] };
    const no = { status: "rejected", code: "invalidFields", reason: "Sai ngày." } as const;
    return json(anAnswer({ results: results.map(({ id }) => ({ ...no, id })) }));
  });
  await stage.outbox.sendNow();
  device.setAnswer(server.answer);
  const [item] = await stage.outbox.items();
  return { ...made, change: item?.refusals[0]?.change as ChangeId };
};

const viewOf = async ({ diary, id }: Stage) => {
  const view = await diary.activity(id);
  if (!view) throw new Error("nothing to review");
  return view;
};

/** All that an officer does on a phone and that writes to it. */
export const OFFICER_ACTIONS: Readonly<Record<string, OfficerAction>> = {
  "coming in with a code": {
    isFirst: true,
    hasSteps: true,
    run: ({ account }) => account.enrol("ABCD-EFGH"),
  },
  "signing out": { hasNoReserve: true, run: ({ account }) => account.signOut() },
  "signing out with unsent work": {
    prepare: saved,
    hasNoReserve: true,
    run: ({ account }) => account.signOutKeepingWork(),
  },
  "coming back": {
    hasSteps: true,
    prepare: async ({ account }) => {
      await account.signOutKeepingWork();
      return undefined;
    },
    run: ({ account }) => account.enrol("ABCD-EFGH"),
  },
  "setting a password": {
    hasNoReserve: true,
    run: ({ account }) => account.setPassword("hoa.nt", "mat-khau-dai"),
  },
  "beginning a draft": { hasPage: true, run: ({ drafts }) => drafts.start({ kind: "broadcast" }) },
  "repeating an activity": { prepare: saved, run: ({ drafts, id }) => drafts.repeat(id) },
  "opening a saved activity": { prepare: saved, run: ({ drafts, id }) => drafts.edit(id) },
  typing: { prepare: drafted, run: ({ drafts, id }) => drafts.update(id, { title: "Số 9" }) },
  "choosing another kind": { prepare: drafted, run: ({ drafts, id }) => drafts.changeKind(id, "meeting") },
  "taking a photo": {
    prepare: drafted,
    hasNoReserve: true,
    run: ({ drafts, id }) => drafts.addPhoto(id, pictureOf("b"), "camera"),
  },
  "taking a photo out": { prepare: drafted, run: ({ drafts, id, photo }) => drafts.removePhoto(id, photo) },
  "putting a photo back": {
    prepare: async (stage) => {
      const made = await drafted(stage);
      await stage.drafts.removePhoto(made.id, made.photo);
      return made;
    },
    run: ({ drafts, id, photo }) => drafts.restorePhoto(id, photo),
  },
  "throwing a draft away": { prepare: drafted, run: ({ drafts, id }) => drafts.discard(id) },
  saving: { prepare: drafted, run: ({ drafts, id }) => drafts.save(id) },
  "saving what was changed": { prepare: edited, run: ({ drafts, id }) => drafts.save(id) },
  deleting: { prepare: saved, run: ({ diary, id }) => diary.deleteActivity(id) },
  "bringing back what was deleted": {
    prepare: async (stage) => {
      const made = await saved(stage);
      await stage.diary.deleteActivity(made.id);
      return made;
    },
    run: ({ diary, id }) => diary.restoreActivity(id),
  },
  "answering a reviewer": { prepare: sent, run: ({ diary, id }) => diary.addComment(id, "Đã sửa") },
  accepting: {
    prepare: sent,
    run: async (stage) => stage.review.accept(await viewOf(stage), "Tốt"),
  },
  "giving back": {
    prepare: sent,
    run: async (stage) =>
      stage.review.giveBack(await viewOf(stage), { reasons: ["blurred"], comment: "", photos: [] }),
  },
  "taking a verdict back": {
    prepare: async (stage) => {
      const made = await sent(stage);
      const given = await stage.review.accept(await viewOf({ ...stage, ...made }), "");
      if (!given.ok) throw new Error("no verdict");
      return { ...made, verdict: given.value };
    },
    run: (stage) => stage.review.takeBack(stage.verdict, UNIT),
  },
  "writing entries without a form": {
    run: ({ records }) =>
      records.add([
        { kind: "broadcast", values: { on: MAY.from, minutes: 15 } },
        { kind: "meeting", values: { on: MAY.from } },
      ]),
  },
  "writing fields of a record from a list": {
    prepare: saved,
    run: ({ records, id }) => records.edit([{ id, fields: { villages: ["Thôn 1"] } }]),
  },
  "setting something for the unit": {
    run: ({ records }) => records.setUnitSettings({ coverageDays: 90 }),
  },
  "joining two records": {
    prepare: savedTwo,
    run: ({ records, id, other }) => records.join(id, other),
  },
  "separating what was joined": {
    prepare: async (stage) => {
      const made = await savedTwo(stage);
      await stage.records.join(made.id, made.other);
      return made;
    },
    run: ({ records, id }) => records.separate(id),
  },
  "photos by Wi-Fi only": { run: ({ outbox }) => outbox.setWifiOnlyPhotos(true) },
  sending: { prepare: saved, hasSteps: true, run: ({ outbox }) => outbox.sendNow() },
  "sending what is refused again": {
    prepare: refused,
    run: ({ outbox, change }) => outbox.retryRefused(change),
  },
  "giving up what was refused": {
    prepare: refused,
    run: ({ outbox, change }) => outbox.discardRefused(change),
  },
  "mending what was refused": { prepare: refused, run: ({ setAside, change }) => setAside.mend(change) },
  "saving what mends it": {
    prepare: async (stage) => {
      const made = await refused(stage);
      const mending = await stage.setAside.mend(made.change);
      if (!mending.ok || !mending.value) throw new Error("it cannot be mended");
      return { ...made, id: mending.value.id };
    },
    run: ({ drafts, id }) => drafts.save(id),
  },
  "opening a unit": {
    hasSteps: true,
    run: ({ supervision }) => supervision.openUnit(UNIT),
  },
};

/** What a list shows while something goes wrong: a reader never sees half of anything. */
export const readAll = async ({ diary, drafts, outbox }: Services): Promise<void> => {
  await diary.activitiesBetween(MAY.from, MAY.to);
  await drafts.open();
  await outbox.items();
};
