/** A bug that the page noticed: what it is called and where, never what it said, for that may be what people wrote. */
export interface ErrorNote {
  /** ISO, by this phone's clock. */
  readonly at: string;
  readonly name: string;
  /** «3fa9c1.js:1:2045» */
  readonly where: string | null;
}

const NOTES_KEY = "loa-errors";
const MOST = 10;
const PLACE = /[\w.-]+\.[jt]sx?(?:\?[\w=&]*)?:\d+:\d+/;

export const errorNoteOf = (error: unknown, at: string): ErrorNote => {
  if (!(error instanceof Error)) return { at, name: typeof error, where: null };
  const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : "Error";
  // Without its first line, which repeats the message.
  return { at, name, where: PLACE.exec((error.stack ?? "").split("\n").slice(1).join("\n"))?.[0] ?? null };
};

/** The last few, oldest first; they outlive the page. */
export const readErrorNotes = (): readonly ErrorNote[] => {
  try {
    const notes: unknown = JSON.parse(localStorage.getItem(NOTES_KEY) ?? "[]");
    return Array.isArray(notes) ? notes : [];
  } catch {
    return [];
  }
};

/** Notes what nobody caught. Returns how to stop. */
export const noteErrors = (): (() => void) => {
  const note = (error: unknown): void => {
    const notes = [...readErrorNotes(), errorNoteOf(error, new Date().toISOString())].slice(-MOST);
    // A phone without any room has more to worry about.
    try {
      localStorage.setItem(NOTES_KEY, JSON.stringify(notes));
    } catch {}
  };
  const onError = (event: ErrorEvent): void => note(event.error);
  const onRejection = (event: PromiseRejectionEvent): void => note(event.reason);
  addEventListener("error", onError);
  addEventListener("unhandledrejection", onRejection);
  return () => {
    removeEventListener("error", onError);
    removeEventListener("unhandledrejection", onRejection);
  };
};
