/**
 * What really takes time on the whole level: IndexedDB, sockets' streams, gzip. The world stands still until none of it
 * is under way, so that one seed tells one story whatever the machine does.
 */
const underWay = { count: 0 };

export const startWork = (): void => {
  underWay.count += 1;
};

export const endWork = (): void => {
  underWay.count -= 1;
};

export const isWorking = (): boolean => underWay.count > 0;

export const duringWork = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  startWork();
  try {
    return await work();
  } finally {
    endWork();
  }
};

/** Counts every function of `tools` as work while it runs. */
export const working = <Tools extends object>(tools: Tools): Tools =>
  Object.fromEntries(
    Object.entries(tools).map(([name, tool]) => [
      name,
      typeof tool === "function" ? (...args: unknown[]) => duringWork(() => tool(...args)) : tool,
    ]),
  ) as Tools;

/** Until everything that could go on has gone on. */
export const settleWork = async (): Promise<void> => {
  do {
    await turn();
    await turn();
  } while (isWorking());
};

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
