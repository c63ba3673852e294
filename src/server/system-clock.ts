import { instant } from "../domain/instant.ts";
import type { Clock } from "./clock.ts";

export const systemClock: Clock = { now: () => instant(Date.now()) };
