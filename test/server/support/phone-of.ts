import { reachOf } from "../../../src/domain/unit.ts";
import type { SyncRequest } from "../../../src/domain/wire.ts";
import { SyncAnswer } from "../../../src/domain/wire.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import type { Writer } from "../../support/builders/people.ts";
import type { Photo } from "../../support/builders/photos.ts";
import { aSyncRequest } from "../../support/builders/requests.ts";
import { type Browser, signedInFrom } from "./whole-server.ts";

const TUS = { "tus-resumable": "1.0.0" } as const;

/** What an enrolled browser sends as its own phone would. */
export const phoneOf = async (browser: Browser) => {
  const { user, device } = await signedInFrom(await browser.get("/api/session"));
  let seq = 0;
  const writer: Writer = {
    actor: { user: user.id, role: user.role, unit: user.unit, reach: reachOf(user.unit, loadUnits()) },
    device,
    nextSeq: () => ++seq,
  };
  const sync = async (given: Partial<SyncRequest> = {}) => {
    const answer = await browser.post("/api/sync", aSyncRequest(writer, given));
    const body: unknown = await answer.json();
    return { status: answer.status, body, answer: SyncAnswer.safeParse(body).data ?? null };
  };
  const upload = async ({ hash, bytes }: Photo): Promise<Response> => {
    const begun = await browser.request("/files", {
      method: "POST",
      headers: {
        ...TUS,
        "upload-length": String(bytes.length),
        "upload-metadata": `sha256 ${btoa(hash)},type ${btoa("image/jpeg")}`,
      },
    });
    const location = begun.headers.get("location");
    if (begun.status !== 201 || location === null) return begun;
    return browser.request(location, {
      method: "PATCH",
      headers: { ...TUS, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
      body: new Uint8Array(bytes),
    });
  };
  return { writer, sync, upload };
};
