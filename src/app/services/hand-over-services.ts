import { unitKeysOf } from "../../device/hand-over-ring.ts";
import { utf8 } from "../../device/hand-over-seal.ts";
import { sourceOf } from "../../device/hand-over-source.ts";
import { type BringFailure, bringHandOver } from "../../device/send-carried.ts";
import { withReopening } from "../../device/storage-failure.ts";
import { dropCarried, takeInHandOver } from "../../device/take-in-hand-over.ts";
import { HAND_OVER_TYPE, writeHandOver } from "../../device/write-hand-over.ts";
import { dayOf } from "../../domain/day.ts";
import { readPreface } from "../../domain/hand-over/read-hand-over.ts";
import { assertNever, err, ok } from "../../domain/result.ts";
import { unitNameOn } from "../../domain/unit.ts";
import { askWhoIAm } from "./ask-who-i-am.ts";
import { deliverFile } from "./deliver-file.ts";
import type { Environment } from "./environment.ts";
import type { HandOverBringFailure, HandOverServices } from "./hand-over.ts";
import { newId } from "./new-id.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import { asStorageResult } from "./storage-result.ts";

/** Files for the time without any network, and colleagues' files on their way. Loaded when they are first asked for. */
export const createHandOverServices = (
  session: PhoneSession,
  environment: Environment,
): Omit<HandOverServices, "carried"> => {
  const { clock, appVersion } = environment;

  /** The phone with the keys that the server gave, asked for anew where there are none. */
  const phoneWithKeys = async (isMissing: (phone: OpenPhone) => boolean): Promise<OpenPhone> => {
    const phone = await session.own();
    if (!isMissing(phone)) return phone;
    await askWhoIAm(session, environment, true);
    await session.refresh();
    return session.own();
  };

  return {
    deliver: deliverFile,
    write: async () => {
      // Also where asking for keys stumbles over a storage that cannot be written any more.
      const found = await asStorageResult(() => phoneWithKeys(({ account }) => !account.signedIn.keys));
      if (!found.ok) return found;
      const phone = found.value;
      const { db, author, account } = phone;
      const { user, keys } = account.signedIn;
      if (!keys) return err({ kind: "noKeys" });
      const about = { ...author, name: user.name, writtenAt: clock.now(), appVersion };
      const written = await asStorageResult(() =>
        withReopening(db, () => writeHandOver(db, { file: newId(), unit: user.unit, keys, about })),
      );
      if (!written.ok) return written;
      const { blob, counts, missing } = written.value;
      if (counts.changes + counts.drafts + counts.files === 0) return err({ kind: "nothing" });
      return ok({ file: new File([blob], fileNameOf(phone), { type: HAND_OVER_TYPE }), counts, missing });
    },
    takeIn: async (blob) => {
      const known = async (isNeeded: boolean) => {
        const { db, account, author } = await phoneWithKeys(() => isNeeded);
        const carrier = {
          unit: account.signedIn.user.unit,
          ...author,
          unitKeys: unitKeysOf(account),
        };
        return takeInHandOver(db, blob, carrier, clock.now());
      };
      const taken = await asStorageResult(async () => {
        const first = await known(false);
        return !first.ok && first.error === "unknownKey" ? known(true) : first;
      });
      if (!taken.ok) return taken;
      if (!taken.value.ok) return err({ kind: taken.value.error });
      (await session.own()).loop.changed();
      return taken.value;
    },
    bring: async (blob, onProgress) => {
      const source = sourceOf(blob);
      const preface = await readPreface(source, utf8);
      if (!preface.ok) return err({ kind: preface.error });
      const { file } = preface.value.header;
      const bytesAt = (offset: number, most: number) => source.read(offset, offset + most);
      const brought = await bringHandOver(
        { file, sizeBytes: blob.size, bytesAt, isAgain: true },
        environment.fetch,
        async (sentBytes) => onProgress(sentBytes),
      );
      return brought.ok ? brought : err(bringFailureOf(brought.error));
    },
    tryAgain: async (file) => {
      const { db, loop } = await session.own();
      await db.carried.update(file, { state: "waiting", isAgain: true, refusal: null });
      loop.changed();
    },
    drop: async (file) => {
      const { db } = await session.own();
      await dropCarried(db, file);
    },
  };
};

const bringFailureOf = (failure: BringFailure): HandOverBringFailure => {
  switch (failure.kind) {
    case "refused":
      return failure;
    case "signedOut":
      return { kind: "signedOut" };
    case "offline":
    case "throttled":
    case "tooLarge":
      return { kind: "offline" };
    default:
      return assertNever(failure);
  }
};

/** «xa-son-kim-1_nguyen-thi-hoa_2025-05-12.loa»: survives every cable, card and messenger. */
const fileNameOf = ({ account, unit, now }: OpenPhone): string => {
  const today = dayOf(now(), unit.timeZone);
  const words = [unitNameOn(unit, today), account.signedIn.user.name].map(plain);
  return `${[...words, today].join("_")}.loa`;
};

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
