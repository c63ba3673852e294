import { useRef, useState } from "preact/hooks";
import { type BoundaryProblem, type Ring, readBoundary } from "../../../domain/places/boundary.ts";
import { BOUNDARY_ID } from "../../../domain/registers/boundary.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { boundaryVi } from "../../vi/boundary.ts";
import { fullDay } from "../../vi/format.ts";
import { FileInput } from "../hand-over/file-input.tsx";
import { FormProblem } from "../sign-in/form-problem.tsx";

/** The outline of a unit on its map: a GeoJSON file, made small, that travels to the unit's phones. */
export const BoundaryPanel = ({ unit }: { readonly unit: UnitId }) => {
  const { registers, diary } = useServices();
  const entry = useLive(() => registers.entry("boundary", BOUNDARY_ID, unit), [registers, unit]);
  const [problem, setProblem] = useState<BoundaryProblem | "storage" | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const values = entry?.values;
  const isThere = (values?.rings.length ?? 0) > 0;

  const keep = async (rings: readonly Ring[], source: string) => {
    const fields = { rings, on: diary.today(), source };
    const written = await registers.write("boundary", [{ id: BOUNDARY_ID, fields }], unit);
    setProblem(written.ok ? null : "storage");
  };
  const handleFile = async (file: File) => {
    const read = readBoundary(await jsonIn(file));
    if (read.ok) await keep(read.value, file.name.normalize("NFC").slice(0, 200));
    else setProblem(read.error);
  };

  return (
    <section class="panel pad" aria-labelledby="boundary">
      <h2 class="head" id="boundary">
        {boundaryVi.title}
      </h2>
      <p class="meta">
        {values && isThere ? boundaryVi.there(values.source ?? "", fullDay(values.on)) : boundaryVi.none}
      </p>
      <FormProblem text={problem === null ? undefined : boundaryVi.problems[problem]} />
      <div class="pair even">
        <button type="button" class="d-btn secondary wide" onClick={() => input.current?.click()}>
          {isThere ? boundaryVi.replace : boundaryVi.choose}
        </button>
        {isThere && (
          <button type="button" class="d-btn secondary wide" onClick={() => void keep([], "")}>
            {boundaryVi.remove}
          </button>
        )}
      </div>
      <FileInput inputRef={input} label={boundaryVi.choose} onFile={(file) => void handleFile(file)} />
    </section>
  );
};

/** Null where it is no JSON at all. */
const jsonIn = async (file: File): Promise<unknown> => {
  try {
    return JSON.parse(await file.text());
  } catch {
    return null;
  }
};
