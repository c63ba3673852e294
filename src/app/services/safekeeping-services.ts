import * as z from "zod/mini";
import { RecoveryItem } from "../../domain/recovery.ts";
import { ok } from "../../domain/result.ts";
import { Safekeeping } from "../../domain/safekeeping.ts";
import { callApi } from "./api-client.ts";
import type { Environment } from "./environment.ts";
import type { SafekeepingServices } from "./safekeeping.ts";

const Items = z.object({ items: z.array(RecoveryItem) });

export const createSafekeepingServices = ({ fetch }: Pick<Environment, "fetch">): SafekeepingServices => ({
  safekeeping: () => callApi(fetch, { method: "GET", path: "/api/admin/safekeeping", answer: Safekeeping }),
  recovery: async () => {
    const answer = await callApi(fetch, { method: "GET", path: "/api/admin/recovery", answer: Items });
    return answer.ok ? ok(answer.value.items) : answer;
  },
  takeIn: (item) =>
    callApi<void>(fetch, {
      method: "POST",
      path: `/api/admin/recovery/${item}/take`,
      body: {},
      answer: null,
    }),
  discardOffer: (item, reason) =>
    callApi<void>(fetch, {
      method: "POST",
      path: `/api/admin/recovery/${item}/discard`,
      body: { reason },
      answer: null,
    }),
});
