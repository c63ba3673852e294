/** What the network may do to one exchange. */
export const NETWORK_FAULTS = [
  "dropRequest",
  "dropAnswer",
  "cutRequest",
  "cutAnswer",
  "delay",
  "duplicate",
  "deliverLate",
  "oldAnswer",
  "portal",
  "html500",
  "serverError",
  "tooLarge413",
  "throttled429",
  "otherJson",
] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** What may happen to a phone. */
export const PHONE_FAULTS = [
  "pageCrash",
  "crashAtWrite",
  "quota",
  "wrongClock",
  "twoTabs",
  "noWebLocks",
  "otherUser",
  "staleEdit",
  "sessionEnds",
] as const;

/** What may happen to the server. */
export const SERVER_FAULTS = [
  "serverCrash",
  "twoProcesses",
  "interleaving",
  "restore",
  "rollback",
  "officerMoved",
  "unitsMerged",
] as const;

/** Came later: each is drawn by itself, so that older seeds without them still tell what they told. */
export const LATER_FAULTS = ["deviceRevoked", "custodyDecided", "handOver"] as const;

export const FAULTS = [...NETWORK_FAULTS, ...PHONE_FAULTS, ...SERVER_FAULTS, ...LATER_FAULTS] as const;
export type Fault = (typeof FAULTS)[number];
