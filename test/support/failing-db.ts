import type { DBCore } from "dexie";
import type { PhoneDb } from "../../src/device/phone-db.ts";

/** Makes writes of a database fail as they do on full or dying phones. Counting begins at 1 with every `arm`. */
export const createWriteFaults = (db: PhoneDb) => {
  const plan = { at: 0, name: "", isLasting: false, seen: 0 };
  db.use({
    stack: "dbcore",
    name: "write-faults",
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            plan.seen += 1;
            const isDue = plan.isLasting ? plan.seen >= plan.at : plan.seen === plan.at;
            if (plan.at > 0 && isDue) throw new DOMException("injected", plan.name);
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return {
    arm: (at: number, name: string, isLasting: boolean): void => {
      Object.assign(plan, { at, name, isLasting, seen: 0 });
    },
    disarm: (): void => {
      Object.assign(plan, { at: 0, seen: 0 });
    },
    writes: (): number => plan.seen,
  };
};

/** Everything that is in a database, for comparing before and after. */
export const contentsOf = async (db: PhoneDb): Promise<unknown> => {
  const tables = db.tables.filter(({ name }) => name !== "reserve");
  return Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
};
