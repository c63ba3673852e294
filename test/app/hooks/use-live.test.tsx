import { render, screen } from "@testing-library/preact";
import Dexie, { type Table } from "dexie";
import { test } from "vitest";
import { useLive } from "../../../src/app/hooks/use-live.ts";

const db = new Dexie("use-live") as Dexie & { readonly words: Table<{ id: number; text: string }, number> };
db.version(1).stores({ words: "&id" });

const known = async (): Promise<typeof db> => db;

/** As the services do it: something that is no database is awaited before the first read. */
const readAll = async (): Promise<string> => {
  const { words } = await known();
  return (await words.toArray()).map(({ text }) => text).join(" ");
};

const Words = () => <p>{useLive(() => readAll(), []) ?? "…"}</p>;

test("a component shows by itself what was written, also behind a promise that is none of the database's", async () => {
  render(<Words />);
  await db.words.add({ id: 1, text: "một" });
  await screen.findByText("một");
  await db.words.add({ id: 2, text: "hai" });
  await screen.findByText("một hai");
});

test("[S35] a query whose database was closed under it is asked again, and shows what is there", async () => {
  let closures = 2;
  const Closed = () => {
    const text = useLive(async () => {
      closures -= 1;
      if (closures >= 0) throw new Dexie.DatabaseClosedError();
      return readAll();
    }, []);
    return <p>{text === undefined ? "…" : `mở lại: ${text}`}</p>;
  };
  render(<Closed />);
  await screen.findByText(/^mở lại: một hai/);
});
