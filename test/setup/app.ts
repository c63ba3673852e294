import { cleanup, configure } from "@testing-library/preact";
import { afterEach } from "vitest";

// What waits for a screen is answered as soon as it is there; on a busy machine that may take longer than a second.
configure({ asyncUtilTimeout: 4_000 });

afterEach(cleanup);

// Browsers have it, happy-dom has not: a screen that fails is said as a browser would say it.
globalThis.reportError ??= (error: unknown): void => console.error(error);
