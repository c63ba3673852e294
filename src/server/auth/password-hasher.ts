import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's least parameters; 2 stands for Argon2id, whose enum is ambient and so out of reach here. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each runs with 19 MiB; more at a time would only fight for the same cores and memory. */
const AT_A_TIME = 2;
const MOST_WAITING = 100;

export interface PasswordHasher {
  readonly hash: (password: string) => Promise<string>;
  /** With `null` it works as long as with a hash and answers false: an unknown user is not told by the time it takes. */
  readonly verify: (hash: string | null, password: string) => Promise<boolean>;
  /** So many wait already that another would only wait in vain. */
  readonly isBusy: () => boolean;
}

export const createPasswordHasher = (): PasswordHasher => {
  const gate = createGate(AT_A_TIME);
  const dummy = hash("no user has this password", PARAMETERS);
  return {
    hash: (password) => gate.run(() => hash(password.normalize("NFC"), PARAMETERS)),
    verify: async (known, password) => {
      const against = known ?? (await dummy);
      const isRight = await gate.run(() => verify(against, password.normalize("NFC")));
      return isRight && known !== null;
    },
    isBusy: () => gate.waiting() >= MOST_WAITING,
  };
};

const createGate = (atATime: number) => {
  const queue: (() => void)[] = [];
  let running = 0;

  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  return {
    waiting: () => queue.length,
    run: async <Value>(work: () => Promise<Value>): Promise<Value> => {
      if (running >= atATime) await new Promise<void>((resolve) => queue.push(resolve));
      else running += 1;
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
