import type { ChangedProcedure, ImportPlan } from "../../../../domain/posting/import/plan-import.ts";
import type { ListedProcedure, ReadList } from "../../../../domain/posting/import/read-list.ts";
import { Banner } from "../../../components/banner.tsx";
import { Group } from "../../../components/group.tsx";
import { fullDay } from "../../../vi/format.ts";
import { importVi, proceduresVi } from "../../../vi/posting-procedures.ts";
import styles from "../posting.module.css";

interface ImportPreviewProps {
  readonly list: ReadList;
  readonly plan: ImportPlan;
}

/** What was understood, row by row: what would be new, what would change and how, and what cannot be taken and why. */
export const ImportPreview = ({ list, plan }: ImportPreviewProps) => (
  <>
    <Banner
      tone={list.bad.length > 0 ? "attn" : "done"}
      icon={list.bad.length > 0 ? "warning" : "check"}
      title={importVi.sum(plan.added.length, plan.changed.length, plan.same)}
      text={importVi.columns(list.columns)}
      isLive
    />
    {plan.added.length + plan.changed.length === 0 && (
      <p class={`muted ${styles["notice"]}`}>{importVi.nothing}</p>
    )}
    {list.bad.length > 0 && (
      <Group heading={importVi.bad(list.bad.length)}>
        {list.bad.map((bad) => (
          <li key={bad.row} class={`item ${styles["row"]}`}>
            {importVi.badRow(bad)}
          </li>
        ))}
      </Group>
    )}
    {plan.changed.length > 0 && (
      <Group heading={importVi.changed} aside={plan.changed.length}>
        {plan.changed.map((change) => (
          <Changed key={change.listed.key} change={change} />
        ))}
      </Group>
    )}
    {plan.added.length > 0 && (
      <Group heading={importVi.added} aside={plan.added.length}>
        {plan.added.map((listed) => (
          <Listed key={listed.key} listed={listed} lines={[factsOf(listed)]} />
        ))}
      </Group>
    )}
    <div class="sec" />
  </>
);

const Changed = ({ change: { listed, differs } }: { readonly change: ChangedProcedure }) => (
  <Listed
    listed={listed}
    lines={differs.map(({ column, before }) =>
      importVi.differs(column, written(before), written(listed.values[column] ?? "")),
    )}
  />
);

interface ListedProps {
  readonly listed: ListedProcedure;
  readonly lines: readonly string[];
}

const Listed = ({ listed: { row, values }, lines }: ListedProps) => (
  <li class={`item ${styles["row"]}`}>
    <span class="grow">
      <span class="strong lines2">{values.name}</span>
      <span class="meta">{`${importVi.row(row)} · ${values.code}`}</span>
      {lines.map((line) => (
        <span key={line} class="meta">
          {line}
        </span>
      ))}
    </span>
  </li>
);

const factsOf = ({ values: { field, decisionNumber, effectiveOn, endsOn } }: ListedProcedure): string =>
  [
    field,
    decisionNumber && proceduresVi.decision(decisionNumber),
    effectiveOn && proceduresVi.from(fullDay(effectiveOn)),
    endsOn && proceduresVi.ended(fullDay(endsOn)),
  ]
    .filter(Boolean)
    .join(" · ");

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const written = (value: string): string =>
  ISO_DAY.test(value) ? value.split("-").reverse().join("/") : value;
