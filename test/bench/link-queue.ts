/** A link as a phone meets it; rates in bits a second, the round trip in milliseconds. */
export interface Link {
  readonly name: string;
  readonly upBps: number;
  readonly downBps: number;
  readonly roundTripMs: number;
}

export const LINKS = {
  none: {
    name: "loopback",
    upBps: Number.POSITIVE_INFINITY,
    downBps: Number.POSITIVE_INFINITY,
    roundTripMs: 0,
  },
  "2g": { name: "2G", upBps: 50_000, downBps: 100_000, roundTripMs: 800 },
  "3g": { name: "3G", upBps: 400_000, downBps: 400_000, roundTripMs: 300 },
  near: { name: "4 Mbit/s without delay", upBps: 4_000_000, downBps: 4_000_000, roundTripMs: 0 },
} as const satisfies Readonly<Record<string, Link>>;

export type LinkName = keyof typeof LINKS;

/** Milliseconds that a number of bytes take on a line: the physical limit. */
export const serialisationMs = (bytes: number, bitsPerS: number): number => (bytes * 8 * 1000) / bitsPerS;

export interface Time {
  /** Milliseconds. */
  readonly now: () => number;
  readonly after: (waitMs: number, run: () => void) => void;
}

export interface Packet {
  readonly sizeBytes: number;
  /** False once its connection is gone: such a packet takes no room on the line any more. */
  readonly isAlive: () => boolean;
  /** Its last bit is on the line. */
  readonly onSent: () => void;
  /** It is at the other end. */
  readonly onArrived: () => void;
}

/**
 * One direction of a link: packets of all connections leave in the order in which they came, one after the other at the
 * line's rate, and arrive half a round trip later. Times are computed, so that late timers never add up.
 */
export const createLinkQueue = (time: Time, shape: () => { bitsPerS: number; halfTripMs: number }) => {
  const waiting: Packet[] = [];
  const travelling: Packet[] = [];
  let freeAt = 0;
  let isSending = false;

  const sendNext = (): void => {
    let packet = waiting.shift();
    while (packet && !packet.isAlive()) packet = waiting.shift();
    if (!packet) return;
    isSending = true;
    send(packet);
  };

  const send = (packet: Packet): void => {
    const { bitsPerS, halfTripMs } = shape();
    const startsAt = freeAt;
    const sentAt = startsAt + serialisationMs(packet.sizeBytes, bitsPerS);
    at(sentAt, () => {
      freeAt = sentAt;
      isSending = false;
      if (packet.isAlive()) {
        packet.onSent();
        travelling.push(packet);
        // Timers know whole milliseconds only and may fire in another order; packets never overtake one another.
        at(sentAt + halfTripMs, arriveNext);
      }
      sendNext();
    });
  };

  const arriveNext = (): void => {
    const packet = travelling.shift();
    if (packet?.isAlive()) packet.onArrived();
  };

  const at = (moment: number, run: () => void): void => {
    const waitMs = moment - time.now();
    if (waitMs <= 0) run();
    else time.after(waitMs, run);
  };

  return {
    push: (packet: Packet): void => {
      waiting.push(packet);
      if (isSending) return;
      // The line was idle: what comes now begins now.
      freeAt = Math.max(freeAt, time.now());
      sendNext();
    },
  };
};

export type LinkQueue = ReturnType<typeof createLinkQueue>;
