import { Window } from "happy-dom";

/**
 * A page in the process of a server: the DOM of happy-dom, while requests, answers and bytes stay Node's own. Happy-dom's
 * requests drop cookies, as a page's own do, so a server in the same process would never know who asks.
 * To be imported first, in a test with `// @vitest-environment node`.
 */
const NODES_OWN: ReadonlySet<string> = new Set([
  ...["fetch", "Request", "Response", "Headers", "FormData", "Blob", "File", "FileReader", "URL"],
  ...["URLSearchParams", "AbortController", "AbortSignal", "DOMException", "TextEncoder", "TextDecoder"],
  ...["ReadableStream", "WritableStream", "TransformStream", "CompressionStream", "crypto", "performance"],
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate", "clearImmediate"],
  ...[
    "queueMicrotask",
    "structuredClone",
    "console",
    "process",
    "global",
    "globalThis",
    "Buffer",
    "indexedDB",
  ],
]);

const page = new Window({ url: "http://localhost:8080/" });
const places: object[] = [page];
for (
  let place = Object.getPrototypeOf(page);
  place && place !== Object.prototype;
  place = Object.getPrototypeOf(place)
)
  places.push(place);

const isLanguage = (name: string): boolean =>
  /^[A-Z]/.test(name) && name in globalThis && !name.endsWith("Event");
for (const name of new Set(places.flatMap((place) => Object.getOwnPropertyNames(place)))) {
  if (NODES_OWN.has(name) || (isLanguage(name) && !["EventTarget", "Event"].includes(name))) continue;
  const value: unknown = Reflect.get(page, name);
  const bound = typeof value === "function" && !/^[A-Z]/.test(name) ? value.bind(page) : value;
  Object.defineProperty(globalThis, name, { value: bound, writable: true, configurable: true });
}
for (const name of ["window", "self", "top", "parent"])
  Object.defineProperty(globalThis, name, { value: globalThis, writable: true, configurable: true });
