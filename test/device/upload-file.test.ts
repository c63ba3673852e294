import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fetch } from "../../src/device/timed-fetch.ts";
import { createUploader } from "../../src/device/upload-file.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import type { WaitingFile } from "../../src/sync/ports.ts";
import { createMemoryTus } from "../support/memory-tus.ts";

const bytes = Uint8Array.from({ length: 300 * 1024 }, (_, at) => (at * 31) % 251).buffer;
const file = createHash("sha256").update(Buffer.from(bytes)).digest("hex") as Sha256;
const photo = (upload: WaitingFile["upload"] = null): WaitingFile => ({
  file,
  kind: "photo",
  type: "image/jpeg",
  sizeBytes: bytes.byteLength,
  upload,
});

/** Tries again as the engine does, from where the last note was left. */
const sendUntilStored = async (tus: ReturnType<typeof createMemoryTus>, most = 60) => {
  const upload = createUploader(tus.fetch);
  let note: WaitingFile["upload"] = null;
  for (let attempt = 1; attempt <= most; attempt += 1) {
    const sent = await upload(photo(note), bytes, async (next) => {
      note = next;
    });
    if (sent.ok) return attempt;
  }
  throw new Error("never stored");
};

describe("an upload", () => {
  test("goes in slices, the first along with its beginning, and is stored only when the server says so", async () => {
    const tus = createMemoryTus();
    expect(await sendUntilStored(tus)).toBe(1);
    expect(tus.stored.get(file)?.equals(Buffer.from(bytes))).toBe(true);
    expect(tus.log).toEqual(["POST /files +262144", "PATCH /files/1 +45056"]);
  });

  test("a shrunk photo is one request", async () => {
    const shrunk = bytes.slice(0, 250_000);
    const hash = createHash("sha256").update(Buffer.from(shrunk)).digest("hex") as Sha256;
    const tus = createMemoryTus();
    const waiting = { ...photo(), file: hash, sizeBytes: shrunk.byteLength };
    expect((await createUploader(tus.fetch)(waiting, shrunk, async () => {})).ok).toBe(true);
    expect(tus.log).toEqual(["POST /files +250000"]);
  });

  test("[S28] whose beginning got no answer is looked for, also by a page that was killed meanwhile", async () => {
    const tus = createMemoryTus();
    tus.faults.push(
      () => ({ cutAt: 200_000 }),
      () => "refuse",
    );
    const notes: WaitingFile["upload"][] = [];
    const first = createUploader(tus.fetch);
    expect((await first(photo(), bytes, async (note) => void notes.push(note))).ok).toBe(false);
    const again = await createUploader(tus.fetch)(photo(notes.at(-1)), bytes, async () => {});
    expect(again.ok).toBe(true);
    expect(tus.log).toEqual(["POST /files +200000", "POST /files", "PATCH /files/1 +107200"]);
  });

  test("[S28] is written down as begun before its first byte leaves", async () => {
    const seen: string[] = [];
    const deaf: Fetch = async () => {
      seen.push("request");
      throw new TypeError("Failed to fetch");
    };
    await createUploader(deaf)(photo(), bytes, async (note) => void seen.push(note?.url ?? "nowhere"));
    expect(seen.slice(0, 2)).toEqual(["/files", "request"]);
  });

  test("[S28] whose last answer was lost is asked for, not sent again", async () => {
    const tus = createMemoryTus();
    tus.faults.push(
      () => null,
      () => "loseAnswer",
    );
    expect(await sendUntilStored(tus)).toBe(1);
    expect(tus.log.slice(2)).toEqual(["HEAD /files/1", "POST /files"]);
    expect(tus.received()).toBe(bytes.byteLength);
  });

  test("[S8] a break that let bytes through does not make the next slice smaller; one that let none does", async () => {
    const tus = createMemoryTus();
    tus.faults.push(() => ({ cutAt: 40_000 }));
    expect(await sendUntilStored(tus)).toBe(1);
    expect(tus.log.at(-2)).toBe("PATCH /files/1 +262144");
    const lazy = createMemoryTus();
    const upload = createUploader(lazy.fetch);
    lazy.faults.push(() => ({ cutAt: 0 }));
    expect((await upload(photo(), bytes, async () => {})).ok).toBe(false);
    expect((await upload(photo(), bytes, async () => {})).ok).toBe(true);
    expect(lazy.log[2]).toBe("POST /files +131072");
  });

  test("[S28] resumes at the last byte that the server has, whatever is cut and lost", async () => {
    const fault = fc.oneof(
      fc.constant(null),
      fc.constant("refuse" as const),
      fc.constant("loseAnswer" as const),
      fc.record({ cutAt: fc.integer({ min: 0, max: 300 * 1024 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 25 }), async (faults) => {
        const tus = createMemoryTus();
        tus.faults.push(...faults.map((each) => () => each));
        await sendUntilStored(tus);
        expect(tus.stored.get(file)?.equals(Buffer.from(bytes))).toBe(true);
        // Every byte that arrived stays; only an upload whose creation was lost begins again.
        expect(tus.received()).toBe(bytes.byteLength);
      }),
      { numRuns: 60 },
    );
  });

  test("[S8] goes on within the same pass as long as every break lets some bytes through", async () => {
    const tus = createMemoryTus();
    const pass = () => null;
    for (let at = 0; at < 4; at += 1) tus.faults.push(() => ({ cutAt: 20 * 1024 }), pass);
    expect(await sendUntilStored(tus)).toBe(1);
    expect(tus.received()).toBe(bytes.byteLength);
  });

  test("[S8] begins the next file again at once when the link broke after carrying the one before", async () => {
    const tus = createMemoryTus();
    const upload = createUploader(tus.fetch);
    expect((await upload(photo(), bytes, async () => {})).ok).toBe(true);
    const other = new Uint8Array(40_000).fill(7).buffer;
    const hash = createHash("sha256").update(Buffer.from(other)).digest("hex") as Sha256;
    const next: WaitingFile = { ...photo(), file: hash, sizeBytes: other.byteLength };
    tus.faults.push(() => "refuse");
    expect((await upload(next, other, async () => {})).ok).toBe(true);
    tus.stored.delete(hash);
    tus.faults.push(
      () => "refuse",
      () => "refuse",
    );
    expect((await upload(next, other, async () => {})).ok).toBe(false);
  });

  test.each([
    ["carries nothing any more", [() => "refuse" as const, () => "refuse" as const], 0],
    ["breaks before it carried much", [() => ({ cutAt: 10_000 })], 2],
  ])("[S8] leaves a link alone that %s", async (_name, faults, requests) => {
    const tus = createMemoryTus();
    tus.faults.push(...faults);
    const sent = await createUploader(tus.fetch)(photo(), bytes, async () => {});
    expect(sent).toEqual({ ok: false, error: { kind: "offline", cause: "unreachable" } });
    expect(tus.log).toHaveLength(requests);
  });

  test("a thumbnail travels with the request that begins it; one that breaks begins anew", async () => {
    const small = new Uint8Array(6_000).buffer;
    const hash = createHash("sha256").update(Buffer.from(small)).digest("hex") as Sha256;
    const thumbnail: WaitingFile = { ...photo(), file: hash, kind: "thumbnail", sizeBytes: 6_000 };
    const tus = createMemoryTus();
    tus.faults.push(() => ({ cutAt: 1_000 }));
    const upload = createUploader(tus.fetch);
    expect((await upload(thumbnail, small, async () => {})).ok).toBe(false);
    expect((await upload(thumbnail, small, async () => {})).ok).toBe(true);
    expect(tus.log).toEqual(["POST /files +1000", "POST /files +6000"]);
    expect(tus.stored.get(hash)?.equals(Buffer.from(small))).toBe(true);
  });

  test("[S28] begins again when the server has forgotten it", async () => {
    const tus = createMemoryTus();
    const sent = await createUploader(tus.fetch)(
      photo({ url: "/files/77", offset: 9 }),
      bytes,
      async () => {},
    );
    expect(sent).toEqual({ ok: true, value: undefined });
    expect(tus.log).toEqual([
      "HEAD /files/77",
      "POST /files",
      "PATCH /files/1 +262144",
      "PATCH /files/1 +45056",
    ]);
  });

  test("[S28] asks anew where it stands when another tab has sent the next slice meanwhile", async () => {
    const tus = createMemoryTus();
    let hasMeddled = false;
    const meddling: Fetch = async (url, init) => {
      const headers = new Headers(init.headers);
      if (init.method === "PATCH" && !hasMeddled) {
        hasMeddled = true;
        await tus.fetch(url, { ...init, body: (init.body as ArrayBuffer).slice(0, 1000) });
        expect(headers.get("Upload-Offset")).toBe("262144");
      }
      return tus.fetch(url, init);
    };
    expect(await createUploader(meddling)(photo(), bytes, async () => {})).toEqual({
      ok: true,
      value: undefined,
    });
    expect(tus.log.filter((line) => line.startsWith("HEAD"))).toHaveLength(1);
    expect(tus.stored.get(file)?.equals(Buffer.from(bytes))).toBe(true);
  });

  test("a file that was begun and that the server has costs one request without bytes", async () => {
    const tus = createMemoryTus();
    await sendUntilStored(tus);
    tus.log.length = 0;
    const begun = photo({ url: "/files", offset: 0 });
    expect((await createUploader(tus.fetch)(begun, bytes, async () => {})).ok).toBe(true);
    expect(tus.log).toEqual(["POST /files"]);
  });

  test("[S28] bytes that do not match are refused after a few beginnings, for this file alone", async () => {
    const tus = createMemoryTus();
    const wrong = new Uint8Array(bytes.byteLength).buffer;
    const sent = await createUploader(tus.fetch)(photo(), wrong, async () => {});
    expect(sent).toEqual({ ok: false, error: { kind: "refused", status: 460 } });
  });

  test("[S21] a success without the server's word is none", async () => {
    const portal = async () => new Response("<html>", { status: 200 });
    expect(await createUploader(portal)(photo(), bytes, async () => {})).toEqual({
      ok: false,
      error: { kind: "offline", cause: "notOurs" },
    });
  });

  test("a photo is never sent to an address outside", async () => {
    const redirecting = async () =>
      new Response(null, {
        status: 201,
        headers: { "Tus-Resumable": "1.0.0", Location: "https://evil.example/upload" },
      });
    const sent = await createUploader(redirecting)(photo(), bytes, async () => {});
    expect(sent.ok).toBe(false);
  });

  test.each([
    [401, { kind: "signedOut" }],
    [413, { kind: "tooLarge" }],
    [415, { kind: "refused", status: 415 }],
    [500, { kind: "offline", cause: "serverFailed" }],
  ])("%i is told apart", async (status, error) => {
    const answers = async () => new Response(null, { status, headers: { "Tus-Resumable": "1.0.0" } });
    expect(await createUploader(answers)(photo(), bytes, async () => {})).toEqual({ ok: false, error });
  });
});
