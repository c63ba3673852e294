import type { RecordId } from "../../../domain/change.ts";
import type { Day } from "../../../domain/day.ts";
import type { DocumentDirection, DocumentKind } from "../../../domain/registers/document.ts";
import { taskProductId } from "../../../domain/registers/task-product.ts";
import type { Result } from "../../../domain/result.ts";
import type { Task, TaskRef } from "../../../domain/task.ts";
import type { RegisterFailure, RegisterServices } from "../../services/registers.ts";
import type { DocumentEntry } from "./use-documents.ts";

/** What the form holds: every field, blank where nothing is said. */
export interface DocumentValues {
  readonly kind: DocumentKind;
  readonly direction: DocumentDirection;
  readonly on: Day | null;
  readonly number: string;
  readonly issuer: string;
  readonly signer: string;
  readonly subject: string;
  readonly tasks: readonly TaskRef[];
  readonly products: readonly RecordId[];
  readonly link: string;
  readonly note: string;
}

export const blankDocument = (on: Day, issuer: string, task: TaskRef | null): DocumentValues => ({
  ...{ kind: "plan", direction: "outgoing", on, number: "", issuer, signer: "", subject: "" },
  ...{ tasks: task ? [task] : [], products: [], link: "", note: "" },
});

export const valuesOfDocument = ({ values }: DocumentEntry): DocumentValues => ({
  kind: values.kind,
  direction: values.direction,
  on: values.on,
  number: values.number ?? "",
  issuer: values.issuer ?? "",
  signer: values.signer ?? "",
  subject: values.subject,
  tasks: values.tasks ?? [],
  products: values.products ?? [],
  link: values.link ?? "",
  note: values.note ?? "",
});

export type DocumentProblem = "on" | "subject" | "link" | null;

export const problemIn = ({ on, subject, link }: DocumentValues): DocumentProblem => {
  if (subject.trim() === "") return "subject";
  if (on === null) return "on";
  return link.trim() === "" || /^https?:\/\/\S+$/i.test(link.trim()) ? null : "link";
};

/** Only what was touched: what a colleague writes at the same time into another field stays. */
const touched = (said: DocumentValues, saved: DocumentValues | null): Partial<DocumentEntry["values"]> =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([name, value]) =>
        saved === null || JSON.stringify(value) !== JSON.stringify(saved[name as keyof DocumentValues]),
    ),
  ) as Partial<DocumentEntry["values"]>;

/** Writes the paper down, and ticks off the products that it is; answers with its id. */
export const writeDocument = async (
  registers: RegisterServices,
  entry: DocumentEntry | null,
  said: DocumentValues,
  tasks: readonly Task[],
): Promise<Result<RecordId | null, RegisterFailure>> => {
  const fields = touched(said, entry && valuesOfDocument(entry));
  const written = await registers.write("document", [{ id: entry?.id, fields }]);
  if (!written.ok) return written;
  await tickOff(registers, said, tasks);
  return { ok: true, value: written.value[0] ?? null };
};

/** What is there already keeps its day and its number. */
const tickOff = async (
  registers: RegisterServices,
  { products, on, number }: DocumentValues,
  tasks: readonly Task[],
): Promise<void> => {
  const slots = tasks.flatMap(({ ref, products: names }) =>
    names.map((product) => ({ id: taskProductId(ref, product), task: ref, product })),
  );
  for (const { id, ...slot } of slots.filter((each) => products.includes(each.id))) {
    const known = (await registers.entry("taskProduct", id))?.values;
    if (known?.doneOn) continue;
    const paper = known?.document || number === "" ? {} : { document: number };
    await registers.write("taskProduct", [{ id, fields: { ...(known ? {} : slot), ...paper, doneOn: on } }]);
  }
};
