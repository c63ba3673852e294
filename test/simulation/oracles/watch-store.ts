import { recordKey } from "../../../src/domain/record.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import type { Cursor } from "../../../src/domain/wire.ts";
import type { MirrorRow, PhoneStore } from "../../../src/sync/ports.ts";
import type { Account, SimPhone } from "../world/page.ts";
import type { Story } from "../world/story.ts";
import type { Truth } from "../world/truth.ts";

/** Looks on while the engine works: what leaves the outbox, and which way cursors go. */
export const watchStore = (
  phone: SimPhone,
  { shelf, session }: Account,
  { story, truth }: { readonly story: Story; readonly truth: Truth },
): PhoneStore => {
  const { store } = shelf;
  let known = new Map<string, MirrorRow>();
  /** Rows that were not there, or were others, before. */
  const noteRows = (rows: readonly MirrorRow[]): void => {
    const before = known;
    known = new Map(rows.map((row) => [recordKey(row.record), row]));
    for (const [key, row] of known) {
      const { number, values } = row.record;
      if (before.get(key) !== row)
        truth.rows.add({ ...{ key, number, values }, device: session.device, epoch: row.epoch });
    }
  };
  return {
    ...store,
    install: async (exchange) => {
      const before = await shelf.look();
      const installed = await store.install(exchange);
      const after = await shelf.look();

      noteRows(after.rows);
      const left = new Set(after.outbox.map(({ id }) => id));
      const gone = before.outbox.filter(({ id }) => !left.has(id));
      for (const { id } of gone)
        if (!truth.answered.has(id))
          story.fail("S2", `${phone.name} lost change ${id}: our server never spoke of it`);
      const held = new Set([...after.setAside, ...after.kept].map(({ change }) => change.id));
      for (const { id } of gone)
        if (!held.has(id)) story.fail("S2", `${phone.name} kept neither receipt nor reason for change ${id}`);

      if (before.epoch === after.epoch) checkCursors(phone, before.cursors, after.cursors, story);
      const { results, records } = exchange.answer;
      if (results.length > 0 || records.length > 0)
        story.tell(
          () =>
            `${phone.name}: installs ${results.length} results and ${records.length} records, ${after.outbox.length} still wait`,
        );
      return installed;
    },
    setAside: async (id, code) => {
      story.tell(() => `${phone.name}: sets ${id} aside itself (${code})`);
      if (code !== "tooLarge")
        story.fail("S2", `${phone.name} gave change ${id} up by itself (${code}); no server asked for it`);
      await store.setAside(id, code);
    },
  };
};

const checkCursors = (
  phone: SimPhone,
  before: readonly Cursor[],
  after: readonly Cursor[],
  story: Story,
): void => {
  const now = new Map<ScopeId, number>(after.map(({ scope, number }) => [scope, number]));
  for (const { scope, number } of before) {
    const later = now.get(scope);
    if (later !== undefined && later < number)
      story.fail("S6", `${phone.name}: the cursor of ${scope} went back from ${number} to ${later}`);
  }
};
