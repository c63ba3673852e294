import type { EventSourceLike } from "../../src/app/services/environment.ts";
import type { Fetch } from "../../src/device/timed-fetch.ts";

/** A browser's EventSource over any `fetch`; it does not come back by itself, which ours are not asked to. */
export const openEventSource = (fetch: Fetch, path: string): EventSourceLike => {
  const events = new EventTarget();
  const closing = new AbortController();
  const say = (name: string, data = ""): void => {
    if (!closing.signal.aborted) events.dispatchEvent(Object.assign(new Event(name), { data }));
  };
  void read(fetch, path, closing.signal, say).then(
    () => say("error"),
    () => say("error"),
  );
  return {
    addEventListener: (name, listener) => events.addEventListener(name, listener),
    close: () => closing.abort(),
  };
};

const read = async (
  fetch: Fetch,
  path: string,
  signal: AbortSignal,
  say: (name: string, data?: string) => void,
): Promise<void> => {
  const response = await fetch(path, { method: "GET", headers: { accept: "text/event-stream" }, signal });
  const reader = response.body?.getReader();
  if (response.status !== 200 || !reader) return;
  signal.addEventListener("abort", () => void reader.cancel());
  say("open");
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) => block.match(new RegExp(`^${name}: ?(.*)$`, "m"))?.[1];
      if (field("data") !== undefined) say(field("event") ?? "message", field("data"));
    }
  }
};
