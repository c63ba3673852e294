/** What of a push message's data is used; the browser's own class fits. */
interface PushedData {
  readonly json: () => unknown;
}

interface NotificationShower {
  readonly showNotification: (title: string, options: NotificationLook) => Promise<void>;
}

interface NotificationLook {
  readonly body: string;
  readonly tag: string;
  readonly icon: string;
  readonly data: unknown;
}

interface OpenPage {
  readonly focus: () => Promise<unknown>;
  readonly postMessage: (message: unknown) => void;
}

interface Pages {
  readonly matchAll: (options: {
    readonly type: "window";
    readonly includeUncontrolled: true;
  }) => Promise<readonly OpenPage[]>;
  readonly openWindow: (url: string) => Promise<unknown>;
}

/** The words of a notification: the app's name, one sentence a kind, and one for kinds that this version does not know. */
export interface PushWords {
  readonly title: string;
  readonly kinds: ReadonlyMap<unknown, string>;
  readonly other: string;
}

const LIST = "/thong-bao";

/** One notification a kind: a later one takes the place of the one before. Browsers want something shown for each message. */
export const showPushed = (
  registration: NotificationShower,
  data: PushedData | null,
  { title, kinds, other }: PushWords,
): Promise<void> => {
  const { kind, path } = read(data);
  return registration.showNotification(title, {
    body: kinds.get(kind) ?? other,
    tag: `${kind}`,
    icon: "/icons/icon-192.png",
    data: path,
  });
};

/** Brings a page of the app to the front and has it go to what was told of, or opens one there. */
export const openPushed = async (pages: Pages, path: unknown): Promise<void> => {
  const own = isOwnPath(path) ? path : LIST;
  const [page] = await pages.matchAll({ type: "window", includeUncontrolled: true });
  if (!page) {
    await pages.openWindow(own);
    return;
  }
  await page.focus().catch(() => {});
  // Its own router goes there: nothing that is being written is loaded anew.
  page.postMessage({ type: "GO_TO", path: own });
};

const read = (data: PushedData | null): { readonly kind?: unknown; readonly path?: unknown } => {
  try {
    return Object(data?.json());
  } catch {
    return {};
  }
};

/** Whoever could forge a message must not lead anybody out of the app. */
export const isOwnPath = (path: unknown): path is string =>
  typeof path === "string" && /^\/(?!\/)[\w/-]*$/.test(path);
