import { useState } from "preact/hooks";
import { readVillages, type VillageRow, type VillagesOf } from "../../../domain/places/village-list.ts";
import { tenureOn, type Unit, type UnitId, unitNameOn } from "../../../domain/unit.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { importVi } from "../../vi/posting-procedures.ts";
import { villagesVi } from "../../vi/villages.ts";

type Step =
  | { readonly kind: "idle" | "reading" }
  | { readonly kind: "shown"; readonly rows: readonly VillageRow[] }
  | { readonly kind: "done"; readonly count: number };

/** A list of villages for these units: read, shown, and written only then, unit by unit. */
export const useVillageImport = (units: readonly Unit[]) => {
  const { registers, supervision, diary } = useServices();
  const { unit: own } = useAccount();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const [problem, setProblem] = useState<string>();

  /** What each unit has already; of another unit than one's own it has to come from the server first. */
  const villagesOf = async (unit: Unit): Promise<VillagesOf> => {
    if (unit.id !== own.id) await supervision.openUnit(unit.id);
    const sites = await registers.entries("site", unit.id === own.id ? {} : { unit: unit.id });
    const today = diary.today();
    return {
      unit: unit.id,
      names: [unitNameOn(unit, today), tenureOn(unit, today)?.name ?? unit.id],
      villages: sites.flatMap(({ values }) => (values.kind === "village" ? [values.name] : [])),
    };
  };

  const read = async (file: File) => {
    setStep({ kind: "reading" });
    setProblem(undefined);
    const { readTables } = await import("../../spreadsheet/read-tables.ts");
    const tables = await readTables(file);
    if (!tables.ok) return refuse(importVi.problems[tables.error.kind]);
    const known: VillagesOf[] = [];
    for (const unit of units) known.push(await villagesOf(unit));
    for (const table of tables.value) {
      const found = readVillages(table, known);
      if (found.ok) return setStep({ kind: "shown", rows: found.value });
    }
    refuse(villagesVi.noHead);
  };
  const refuse = (why: string) => {
    setProblem(why);
    setStep({ kind: "idle" });
  };

  const write = async (chosen: readonly (VillageRow & { readonly unit: UnitId })[]) => {
    for (const { id } of units) {
      const writes = chosen
        .filter(({ unit }) => unit === id)
        .map(({ name }) => ({ fields: { kind: "village" as const, name } }));
      const written = writes.length === 0 ? null : await registers.write("site", writes, id);
      if (written && !written.ok)
        return setProblem(
          written.error.kind === "invalidFields"
            ? importVi.problems.unreadable
            : errorsVi.storage[written.error.kind].text,
        );
    }
    setStep({ kind: "done", count: chosen.length });
  };

  return {
    step,
    problem,
    read: (file: File) => void read(file),
    write: (rows: Parameters<typeof write>[0]) => void write(rows),
  };
};
