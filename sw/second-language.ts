const CACHE = "loa-language";

/** A language that only those get who have chosen it: not precached, kept from its first use on (vite.config.ts names it). */
export const isSecondLanguage = (url: string): boolean => /assets\/english-/.test(url);

/** From the phone, else once from the network. */
export const takeWords = async ({ request }: { readonly request: Request }): Promise<Response> => {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
};

/** With a new version come its words, or whoever chose them would find the old language on the next offline start. */
export const renewWords = async (urls: readonly string[]): Promise<void> => {
  if (await caches.has(CACHE)) await (await caches.open(CACHE)).addAll([...urls]);
};

export const dropOldWords = async (urls: readonly string[]): Promise<void> => {
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys())
    if (!urls.some((current) => url.endsWith(current))) await cache.delete(url);
};
