import { err, ok, type Result } from "../../domain/result.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import { admitDevice, findDevice } from "./devices.ts";
import { deviceRefused, type Entry, type EntryRefusal, throttled } from "./enrol.ts";
import type { Identity } from "./identity.ts";
import { passwordFault } from "./password-rules.ts";
import type { SignedInDevice } from "./session-port.ts";
import { signedInAs } from "./signed-in.ts";
import { accountPolicy, addressPolicy, type ThrottleKey } from "./throttle.ts";
import { findUser, findUserByName, setPassword, signsInWithPassword } from "./users.ts";

const WRONG: EntryRefusal = { kind: "wrongPassword", reason: "Tên đăng nhập hoặc mật khẩu chưa đúng." };
const BUSY: EntryRefusal = { kind: "busy", reason: "Máy chủ đang bận. Thử lại sau ít giây.", retryAfterS: 5 };

export interface SignInWith {
  readonly username: string;
  readonly password: string;
  readonly device: DeviceId;
  readonly deviceName: string;
}

/** Lets a supervisor or administrator in with name and password. Unknown names take as long and hear the same. */
export const signIn = async (
  identity: Identity,
  request: SignInWith,
  address: string,
): Promise<Result<Entry, EntryRefusal>> => {
  const { db, throttle, passwords, journal } = identity;
  if (passwords.isBusy()) return err(BUSY);
  const username = request.username.toLowerCase();
  const known = await findUserByName(db, username);
  const keys = await keysFor(identity, known?.user.id ?? null, username, request.device, address);
  const waitS = await throttle.charge(keys);
  if (waitS !== null) return err(throttled(waitS));

  const mayUsePassword = known !== null && !known.isDisabled && signsInWithPassword(known.user.role);
  const isRight = await passwords.verify(mayUsePassword ? known.passwordHash : null, request.password);
  if (!isRight || !known) {
    await journal.write({
      event: "signInFailed",
      user: known?.user.id ?? null,
      device: request.device,
      details: { address },
    });
    return err(WRONG);
  }

  // The address keeps its failures: one right password does not buy another round of guessing at others.
  await throttle.settle(keys, ({ policy }) => policy === accountPolicy);
  return await openFor(identity, known.user.id, request, address);
};

/** A device that the user already has is counted by itself: failures of strangers do not lock its owner out. */
const keysFor = async (
  { db }: Identity,
  user: UserId | null,
  username: string,
  device: DeviceId,
  address: string,
): Promise<readonly ThrottleKey[]> => {
  const known = user === null ? null : await findDevice(db, device);
  if (known && known.user === user && !known.isRevoked)
    return [{ key: `sign-in-device:${device}`, policy: accountPolicy }];
  return [
    { key: `sign-in-name:${username}`, policy: accountPolicy },
    { key: `sign-in-address:${address}`, policy: addressPolicy },
  ];
};

const openFor = async (
  identity: Identity,
  user: UserId,
  { device, deviceName }: SignInWith,
  address: string,
): Promise<Result<Entry, EntryRefusal>> => {
  const { db, clock, sessions, journal } = identity;
  const opened = await db.transaction().execute(async (transaction) => {
    const admitted = await admitDevice(
      transaction,
      { id: device, user, name: deviceName },
      "password",
      clock.now(),
    );
    return admitted.ok ? ok(await sessions.start(transaction, { user, device })) : admitted;
  });
  if (!opened.ok) {
    await journal.write({ event: "denied", user, device, details: { address, why: opened.error.kind } });
    return err(deviceRefused(opened.error));
  }
  await journal.write({ event: "signedIn", user, device, details: { address } });
  const known = await findUser(db, user);
  if (!known) throw new Error("a user who has just signed in is gone");
  return ok({ session: opened.value, signedIn: await signedInAs(identity, known, device) });
};

export type PasswordRefusal =
  | { readonly kind: "notAllowed"; readonly reason: string }
  | { readonly kind: "usernameTaken"; readonly reason: string }
  | { readonly kind: "malformed"; readonly reason: string };

/** Sets name and password of the one who is signed in; their other sessions end. */
export const choosePassword = async (
  { db, passwords, sessions, journal }: Identity,
  { actor, session, device }: SignedInDevice,
  wanted: { readonly username: string; readonly password: string },
): Promise<Result<void, PasswordRefusal>> => {
  if (!signsInWithPassword(actor.role))
    return err({
      kind: "notAllowed",
      reason: "Tài khoản này đăng nhập bằng mã trên phiếu, không dùng mật khẩu.",
    });
  const fault = passwordFault(wanted.password, wanted.username);
  if (fault !== null) return err({ kind: "malformed", reason: fault });

  const hash = await passwords.hash(wanted.password);
  const isSet = await db.transaction().execute(async (transaction) => {
    const isFree = await setPassword(transaction, actor.user, wanted.username, hash);
    if (isFree) await sessions.endOthersOf(transaction, actor.user, session);
    return isFree;
  });
  if (!isSet)
    return err({ kind: "usernameTaken", reason: "Tên đăng nhập này đã có người dùng. Chọn tên khác." });
  await journal.write({ event: "passwordSet", user: actor.user, device });
  return ok(undefined);
};
