import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { err, ok, type Result } from "../../domain/result.ts";

/** Bytes of a body, before and after it is unpacked. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024;

/** A plan's text nests 10 deep; no honest body nests deeper than this. */
const MAX_DEPTH = 32;

export type BodyFault = "tooLarge" | "malformed";

const inflate = promisify(gunzip);

/** Reads a JSON body, plain or gzip, without ever holding more than {@link MAX_BODY_BYTES} of it. */
export const readJsonBody = async (request: Request): Promise<Result<unknown, BodyFault>> => {
  const raw = await readBounded(request);
  if (!raw.ok) return raw;
  const text = await decode(raw.value, request.headers.get("content-encoding"));
  return text.ok ? parse(text.value) : text;
};

const readBounded = async (request: Request): Promise<Result<Buffer, BodyFault>> => {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > MAX_BODY_BYTES) return err("tooLarge");

  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_BODY_BYTES) return err("tooLarge");
      chunks.push(chunk);
    }
  } catch {
    // The link broke in the middle: whatever this answers, nobody hears it.
    return err("malformed");
  }
  return ok(Buffer.concat(chunks));
};

const decode = async (raw: Buffer, encoding: string | null): Promise<Result<string, BodyFault>> => {
  if (encoding !== null && encoding !== "identity" && encoding !== "gzip") return err("malformed");
  try {
    const bytes = encoding === "gzip" ? await inflate(raw, { maxOutputLength: MAX_BODY_BYTES }) : raw;
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return err(isTooLarge(error) ? "tooLarge" : "malformed");
  }
};

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

const parse = (text: string): Result<unknown, BodyFault> => {
  if (isTooDeep(text)) return err("malformed");
  try {
    return ok(JSON.parse(text));
  } catch {
    return err("malformed");
  }
};

/** Counts brackets outside strings, in one pass, before anything recursive sees the text. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isInString && letter === "\\") at += 1;
    else if (letter === '"') isInString = !isInString;
    else if (!isInString) depth += depthOf(letter);
    if (depth > MAX_DEPTH) return true;
  }
  return false;
};

const depthOf = (letter: string | undefined): number => {
  if (letter === "[" || letter === "{") return 1;
  return letter === "]" || letter === "}" ? -1 : 0;
};
