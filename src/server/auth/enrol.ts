import type { SignedIn } from "../../domain/api.ts";
import { type Day, DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import type { Instant } from "../../domain/instant.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { admitDevice, type DeviceRefusal, findDevice } from "./devices.ts";
import { type CodeRefusal, useCode } from "./enrolment-codes.ts";
import type { Identity } from "./identity.ts";
import type { NewSession } from "./sessions.ts";
import { officeAbove, signedInAs } from "./signed-in.ts";
import { addressPolicy, allCodesPolicy, type ThrottleKey } from "./throttle.ts";
import { findUser } from "./users.ts";

/** Why nobody was let in; `reason` is what the person reads. */
export type EntryRefusal = {
  readonly kind:
    | "codeUnknown"
    | "codeExpired"
    | "codeUsed"
    | "notAllowed"
    | "wrongPassword"
    | "throttled"
    | "busy";
  readonly reason: string;
  readonly retryAfterS?: number;
};

export interface Entry {
  readonly session: NewSession;
  readonly signedIn: SignedIn;
}

export const UNKNOWN_CODE = "Mã này không phải phiếu cấp tài khoản. Quét mã có khung “Phiếu cấp tài khoản”.";

export const throttled = (retryAfterS: number): EntryRefusal => ({
  kind: "throttled",
  reason: `Thử sai nhiều lần. Đợi ${waitInWords(retryAfterS)} rồi thử lại.`,
  retryAfterS,
});

const waitInWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;

const keysOf = (address: string): readonly ThrottleKey[] => [
  { key: `code-address:${address}`, policy: addressPolicy },
  { key: "code-all", policy: allCodesPolicy },
];

/**
 * Lets a phone in with a one-time code. `code` is null for something that cannot be a code at all: it counts as a wrong
 * one, and the answer is the same.
 */
export const enrol = async (
  identity: Identity,
  request: { readonly code: string | null; readonly device: DeviceId; readonly deviceName: string },
  address: string,
): Promise<Result<Entry, EntryRefusal>> => {
  const keys = keysOf(address);
  const waitS = await identity.throttle.charge(keys);
  if (waitS !== null) return err(throttled(waitS));

  const opened = await openWithCode(identity, request);
  if (!opened.ok) {
    await identity.journal.write({
      event: "enrolmentFailed",
      device: request.device,
      details: { address, why: opened.error.kind },
    });
    return err(await refusalInWords(identity, opened.error));
  }

  await identity.throttle.settle(keys, () => false);
  const { user, session } = opened.value;
  await identity.journal.write({ event: "enrolled", user, device: request.device, details: { address } });
  const known = await findUser(identity.db, user);
  if (!known) throw new Error("a user who was just enrolled is gone");
  return ok({ session, signedIn: await signedInAs(identity, known, request.device) });
};

type Opened = Result<{ user: UserId; session: NewSession }, CodeRefusal | DeviceRefusal>;

/** Rolls back a transaction; the failure inside is expected and becomes a value again. */
class Refused extends Error {
  readonly refusal: CodeRefusal | DeviceRefusal;

  constructor(refusal: CodeRefusal | DeviceRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** All or nothing: a device that is refused does not use up the code. */
const openWithCode = async (
  { db, codeKey, clock, sessions }: Identity,
  { code, device, deviceName }: { code: string | null; device: DeviceId; deviceName: string },
): Promise<Opened> => {
  if (code === null) return err({ kind: "codeUnknown" });
  try {
    return await inTransaction(db, async (transaction) => {
      const now = clock.now();
      const used = await useCode(transaction, codeKey, code, device, now);
      if (!used.ok) return used;
      const user = used.value;
      const admitted = await admitDevice(transaction, { id: device, user, name: deviceName }, "code", now);
      if (!admitted.ok) throw new Refused(admitted.error);
      return ok({ user, session: await sessions.start(transaction, { user, device }) });
    });
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal);
    throw thrown;
  }
};

const refusalInWords = async (
  identity: Identity,
  refusal: CodeRefusal | DeviceRefusal,
): Promise<EntryRefusal> => {
  switch (refusal.kind) {
    case "codeUnknown":
      return { kind: "codeUnknown", reason: UNKNOWN_CODE };
    case "codeExpired": {
      const { office, dayInWords } = await around(identity, refusal.user);
      const day = dayInWords(refusal.expiredAt);
      return { kind: "codeExpired", reason: `Phiếu đã hết hạn ngày ${day}. Gọi ${office} để cấp mã mới.` };
    }
    case "codeReplaced": {
      const { office } = await around(identity, refusal.user);
      return {
        kind: "codeExpired",
        reason: `Phiếu này đã được thay bằng phiếu mới. Dùng mã mới, hoặc gọi ${office} để cấp lại.`,
      };
    }
    case "codeUsed": {
      const { office } = await around(identity, refusal.user);
      const device = await findDevice(identity.db, refusal.device);
      const name = device?.name === "" || !device ? "khác" : device.name;
      return {
        kind: "codeUsed",
        reason: `Phiếu đã dùng cho máy ${name}. Gọi ${office} nếu đó không phải máy của anh/chị.`,
      };
    }
    case "deviceOfAnother":
    case "deviceRevoked":
      return deviceRefused(refusal);
  }
};

export const deviceRefused = (refusal: DeviceRefusal): EntryRefusal => ({
  kind: "notAllowed",
  reason:
    refusal.kind === "deviceOfAnother"
      ? "Dữ liệu trên máy này thuộc tài khoản khác. Đăng nhập đúng tài khoản đó, hoặc bắt đầu lại cho tài khoản mới."
      : "Máy này đã bị khóa. Cần mã mới để dùng lại.",
});

const around = async (identity: Identity, userId: UserId) => {
  const known = await findUser(identity.db, userId);
  const unit = known && (await identity.units.all()).find(({ id }) => id === known.user.unit);
  const office = known && (await officeAbove(identity, known.user.unit));
  return {
    office: office ?? "người quản trị",
    dayInWords: (at: Instant): string => spokenDay(dayOf(at, unit?.timeZone ?? DEFAULT_TIME_ZONE)),
  };
};

/** `2025-05-31` → «31/5/2025» */
const spokenDay = (day: Day): string => day.split("-").map(Number).reverse().join("/");
