import type { Services } from "./services.ts";

/** The services with everything behind them, and how to set them going once the page is there. */
export interface RunningServices {
  readonly services: Services;
  /** Begins to send and receive by itself. Returns how to stop. */
  readonly start: () => () => void;
}

/** Wires the phone's engine for the page; called once, by main.tsx. */
export const createServices = (): RunningServices => ({
  services: new Proxy({} as Services, {
    get: (_target, group) => {
      throw new Error(`services.${String(group)} is not wired yet`);
    },
  }),
  start: () => () => {},
});
