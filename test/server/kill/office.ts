import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import type { Fetch } from "../../../src/device/timed-fetch.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import type { DeviceId, UserId } from "../../../src/domain/user.ts";
import { registerUser } from "../../../src/server/admin/register-user.ts";
import { readConfig } from "../../../src/server/config.ts";
import { openServer } from "../../../src/server/open-server.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import { systemClock } from "../../../src/server/system-clock.ts";
import type { Enrolled } from "./phone-under-fire.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };

interface Invited {
  readonly user: UserId;
  readonly unit: UnitId;
  readonly code: string;
}

export interface Office {
  readonly dataFolder: string;
  readonly invited: readonly Invited[];
}

/** A data folder as the real server makes it, with officers who hold a code but have no phone yet. */
export const foundOffice = async (officers: number, communes: number): Promise<Office> => {
  const dataFolder = mkdtempSync(join(tmpdir(), "loa-kill-"));
  const config = readConfig({ LOA_DATA_DIR: dataFolder }, []);
  if (!config.ok) throw new Error(config.error);
  const server = await openServer({
    config: config.value,
    clock: systemClock,
    log: silent,
    clientFolder: dataFolder,
  });
  const units = loadUnits().filter(({ level }) => level === "commune");
  const invited: Invited[] = [];
  for (let place = 0; place < officers; place += 1) {
    const unit = units[place % communes];
    if (!unit) throw new Error("there are not so many communes");
    const wanted = {
      name: `Cán bộ ${place}`,
      title: "",
      phone: null,
      role: "officer",
      unit: unit.id,
    } as const;
    const { user, code } = await registerUser(server.registry, wanted);
    invited.push({ user: user.id, unit: unit.id, code: code.code });
  }
  await server.db.destroy();
  return { dataFolder, invited };
};

/** What a browser adds to a request: where it comes from, and the session's cookie. */
export const browserFetch = (url: string, cookie: string, onRequest: () => void): Fetch => {
  const headersOf = (init: RequestInit): Headers => {
    const headers = new Headers(init.headers);
    headers.set("Origin", url);
    headers.set("Cookie", cookie);
    return headers;
  };
  return (path, { credentials: _credentials, cache: _cache, ...init }) => {
    onRequest();
    return fetch(url + path, { ...init, headers: headersOf(init) });
  };
};

/** The officer scans the code: a session for a new device. */
export const enrolAt = async (
  url: string,
  { user, unit, code }: Invited,
): Promise<{ readonly enrolled: Enrolled; readonly cookie: string }> => {
  const device = v7() as DeviceId;
  const answer = await fetch(`${url}/api/session/enrol`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ code, device, deviceName: "Máy thử" }),
  });
  if (answer.status !== 200) throw new Error(`enrolment answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
  return { enrolled: { user, device, unit }, cookie };
};
