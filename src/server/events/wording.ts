import type { ChangedEvent } from "../../domain/changed-event.ts";
import type { ScopeId } from "../../domain/scope.ts";

// https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream

/** The first thing said, so that whatever lies between passes the answer on at once. */
export const retryIn = (waitMs: number): string => `retry: ${waitMs}\n\n`;

/** That something of these scopes has changed; never what. */
export const changedEvent = (scopes: readonly ScopeId[]): string =>
  `event: changed\ndata: ${JSON.stringify({ scopes } satisfies ChangedEvent)}\n\n`;

/**
 * A comment for what lies between, and an event for the page: it never sees comments, and would take a line that died
 * without a word for a quiet day.
 */
export const ALIVE = ":\nevent: alive\ndata:\n\n";

/** Another window of the same user took this one's place. */
export const FULL = "event: full\ndata:\n\n";

/** Who looks at a record beside this user has changed; which record and who, the page asks at its door. */
export const PRESENCE = "event: presence\ndata:\n\n";
