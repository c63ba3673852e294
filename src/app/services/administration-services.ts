import * as z from "zod/mini";
import { Account, IssuedCode } from "../../domain/api.ts";
import type { Json } from "../../domain/canonical-json.ts";
import { ok } from "../../domain/result.ts";
import { UnitOutcome } from "../../domain/units/unit-outcome.ts";
import { callApi } from "./api-client.ts";
import type { Environment } from "./environment.ts";
import type { AdministrationServices } from "./office.ts";
import { createSafekeepingServices } from "./safekeeping-services.ts";

const Accounts = z.object({ users: z.array(Account) });

/** All of it needs the network. */
export const createAdministrationServices = ({ fetch }: Environment): AdministrationServices => ({
  ...createSafekeepingServices({ fetch }),
  accounts: async () => {
    const answer = await callApi(fetch, { method: "GET", path: "/api/admin/users", answer: Accounts });
    return answer.ok ? ok(answer.value.users) : answer;
  },
  createUser: (user) =>
    callApi(fetch, { method: "POST", path: "/api/admin/users", body: { ...user }, answer: IssuedCode }),
  issueCode: (user) =>
    callApi(fetch, { method: "POST", path: `/api/admin/users/${user}/codes`, answer: IssuedCode }),
  moveUser: (user, move) =>
    callApi<void>(fetch, {
      method: "POST",
      path: `/api/admin/users/${user}/move`,
      body: { ...move },
      answer: null,
    }),
  previewUnits: (change) =>
    callApi(fetch, {
      method: "POST",
      path: "/api/admin/units/preview",
      body: change as unknown as Json,
      answer: UnitOutcome,
    }),
  changeUnits: (change) =>
    callApi(fetch, {
      method: "POST",
      path: "/api/admin/units",
      body: change as unknown as Json,
      answer: UnitOutcome,
    }),
  disableUser: (user) =>
    callApi<void>(fetch, { method: "DELETE", path: `/api/admin/users/${user}`, answer: null }),
  revokeDevice: (device) =>
    callApi<void>(fetch, { method: "DELETE", path: `/api/admin/devices/${device}`, answer: null }),
});
