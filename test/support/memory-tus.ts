import { createHash } from "node:crypto";
import type { Fetch } from "../../src/device/timed-fetch.ts";

/**
 * A tus server in memory that can lose answers, forget uploads and receive only part of what is sent. As ours does, it
 * answers a beginning without bytes by the place of what it already has of the same file.
 */
export const createMemoryTus = () => {
  const uploads = new Map<string, { bytes: Buffer; length: number; file: string }>();
  const stored = new Map<string, Buffer>();
  const log: string[] = [];
  const faults: ((method: string) => "loseAnswer" | "refuse" | { readonly cutAt: number } | null)[] = [];
  let received = 0;
  let made = 0;

  const confirm = (headers: Record<string, string>, file: string): Record<string, string> =>
    stored.has(file) ? { ...headers, "Loa-Stored": file } : headers;

  const create = (headers: Headers, body: Buffer): Response => {
    const file = Buffer.from(
      headers.get("Upload-Metadata")?.match(/sha256 ([^,]+)/)?.[1] ?? "",
      "base64",
    ).toString();
    if (stored.has(file))
      return new Response(null, { status: 200, headers: confirm({ "Tus-Resumable": "1.0.0" }, file) });
    const told = { "Tus-Resumable": "1.0.0" };
    const known = [...uploads].findLast(([, upload]) => upload.file === file);
    if (body.length === 0 && !headers.has("Content-Type") && known) {
      const place = { Location: known[0], "Upload-Offset": String(known[1].bytes.length) };
      return new Response(null, { status: 201, headers: { ...told, ...place } });
    }
    made += 1;
    const url = `/files/${made}`;
    uploads.set(url, {
      bytes: Buffer.alloc(0),
      length: Number(headers.get("Upload-Length")),
      file,
    });
    // Extension creation-with-upload: bytes may come along.
    const taken = body.length > 0 ? take(url, 0, body) : null;
    if (taken && taken.status !== 204) return taken;
    const confirmed = taken ? Object.fromEntries(taken.headers) : {};
    const begun = { ...confirmed, ...told, Location: `http://localhost${url}` };
    return new Response(null, { status: 201, headers: begun });
  };

  const take = (url: string, offset: number, body: Buffer): Response => {
    const upload = uploads.get(url);
    if (!upload) return new Response(null, { status: 404, headers: { "Tus-Resumable": "1.0.0" } });
    if (offset !== upload.bytes.length)
      return new Response(null, { status: 409, headers: { "Tus-Resumable": "1.0.0" } });
    upload.bytes = Buffer.concat([upload.bytes, body]);
    if (upload.bytes.length === upload.length) {
      uploads.delete(url);
      if (createHash("sha256").update(upload.bytes).digest("hex") !== upload.file)
        return new Response(null, { status: 460, headers: { "Tus-Resumable": "1.0.0" } });
      stored.set(upload.file, upload.bytes);
    }
    const headers = { "Tus-Resumable": "1.0.0", "Upload-Offset": String(upload.bytes.length) };
    return new Response(null, { status: 204, headers: confirm(headers, upload.file) });
  };

  const answer = (url: string, method: string, headers: Headers, body: Buffer): Response => {
    if (method === "POST") return create(headers, body);
    if (method === "PATCH") return take(url, Number(headers.get("Upload-Offset")), body);
    const upload = uploads.get(url);
    if (!upload) return new Response(null, { status: 404, headers: { "Tus-Resumable": "1.0.0" } });
    return new Response(null, {
      status: 200,
      headers: { "Tus-Resumable": "1.0.0", "Upload-Offset": String(upload.bytes.length) },
    });
  };

  const fetch: Fetch = async (url, init) => {
    const method = init.method ?? "GET";
    const whole = init.body ? Buffer.from(init.body as ArrayBuffer) : Buffer.alloc(0);
    const fault = faults.shift()?.(method) ?? null;
    if (fault === "refuse") throw new TypeError("Failed to fetch");
    const body = typeof fault === "object" && fault ? whole.subarray(0, fault.cutAt) : whole;
    log.push(`${method} ${url}${body.length > 0 || method === "PATCH" ? ` +${body.length}` : ""}`);
    received += body.length;
    const response = answer(url, method, new Headers(init.headers), body);
    if (fault) throw new TypeError("network error");
    return response;
  };
  return { fetch, uploads, stored, log, faults, received: () => received };
};
