import { addMs } from "../../src/domain/instant.ts";
import type { SyncAnswer, SyncRequest } from "../../src/domain/wire.ts";
import { type RecordedPhone, type RecordedRequest, takeDown } from "./recorded-release.ts";
import { bodyOf, json } from "./scripted-server.ts";
import { COMMUNE, openServerWithPhones, writeBroadcast } from "./server-with-phones.ts";
import { pictureOf, type TestPhone } from "./test-phone.ts";

type Rig = Awaited<ReturnType<typeof openServerWithPhones>>;

/** Everything that a phone asks, beside its answer. */
const listen = (
  { server }: Rig,
  phone: TestPhone,
  role: RecordedRequest["role"],
  heard: RecordedRequest[],
  what: { now: string },
): void =>
  phone.setAnswer(async (url, init) => {
    if (url.endsWith("/api/sync")) {
      const body = (await bodyOf(init)) as SyncRequest;
      heard.push({ what: what.now, role, user: body.user, device: body.device, body });
    }
    return server.app.request(url, init);
  });

/** Each kind of change that an officer and a supervisor make, and what goes along with them. */
export const recordWire = async (): Promise<readonly RecordedRequest[]> => {
  const rig = await openServerWithPhones();
  const [officer, supervisor] = [await rig.officer(), await rig.supervisor()];
  const heard: RecordedRequest[] = [];
  const what = { now: "" };
  listen(rig, officer, "officer", heard, what);
  listen(rig, supervisor, "supervisor", heard, what);
  const { drafts, diary, outbox } = officer.services;
  const step = async (name: string, phone: TestPhone, work: () => Promise<unknown>): Promise<void> => {
    what.now = name;
    rig.time.now = addMs(rig.time.now, 60_000);
    await work();
    await phone.services.outbox.sendNow();
  };

  await step("nothing but cursors and heartbeat", officer, async () => {});
  let id = "" as Parameters<typeof diary.activity>[0];
  await step("an activity with photos", officer, async () => {
    id = (await writeBroadcast(officer.services, "Số 1", ["a", "b"])).id;
  });
  for (const kind of ["meeting", "posting", "article"] as const)
    await step(`an activity of kind ${kind}`, officer, async () => {
      const draft = await drafts.start({ kind });
      await drafts.update(draft.id, { title: `Việc ${kind}`, url: "https://example.vn/bai" });
      await drafts.save(draft.id);
    });
  await step("a change and a photo taken out", officer, async () => {
    const draft = await drafts.edit(id);
    await drafts.update(id, { title: "Số 1, sửa" });
    if (draft?.photos[0]) await drafts.removePhoto(id, draft.photos[0].id);
    await drafts.save(id);
  });
  await step("a comment", officer, () => diary.addComment(id, "Đã bổ sung ảnh"));
  await step("a deletion", officer, () => diary.deleteActivity(id));
  await step("a deletion taken back", officer, () => diary.restoreActivity(id));
  await step("a supervisor's scopes", supervisor, () => supervisor.services.supervision.openUnit(COMMUNE));
  await step("verdicts", supervisor, async () => {
    const view = await supervisor.services.diary.activity(id);
    if (!view) throw new Error("nothing to review");
    await supervisor.services.review.giveBack(view, {
      reasons: ["blurred"],
      comment: "Chụp lại",
      photos: [],
    });
    const accepted = await supervisor.services.review.accept(view, "");
    if (accepted.ok) await supervisor.services.review.takeBack(accepted.value, COMMUNE);
  });
  await step("the verdicts seen", officer, async () => {});
  await outbox.sendNow();
  return heard;
};

/** Drafts, unsent and refused work, what is kept, a mirror, files at every stage. */
export const recordPhone = async (): Promise<RecordedPhone> => {
  const rig = await openServerWithPhones();
  const phone = await rig.officer();
  const { drafts, outbox, account } = phone.services;
  const sent = await writeBroadcast(phone.services, "Đã gửi", ["a"]);
  await outbox.sendNow();
  await writeBroadcast(phone.services, "Bị trả", []);
  phone.setAnswer(async (url, init) => {
    const answer = await rig.server.app.request(url, init);
    if (!url.endsWith("/api/sync")) return answer;
    const said = (await answer.json()) as SyncAnswer;
    const results = said.results.map(({ id }) => ({
      status: "rejected",
      id,
      code: "invalidFields",
      reason: "Sai ngày.",
    }));
    return json({ ...said, results, records: [], cursors: [] });
  });
  await outbox.sendNow();
  phone.setOnline(false);
  await writeBroadcast(phone.services, "Chờ gửi", ["b", "c"]);
  await drafts.edit(sent.id);
  await drafts.update(sent.id, { title: "Đã gửi, đang sửa" });
  const open = await drafts.start({ kind: "posting" });
  await drafts.update(open.id, { title: "Đang viết" });
  await drafts.addPhoto(open.id, pictureOf("d"), "camera");
  const current = await account.current();
  if (!current) throw new Error("nobody is there");
  return takeDown(phone, current.user.id);
};
