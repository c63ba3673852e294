import { offeredMaterials } from "../../../../domain/materials/list-materials.ts";
import { Button } from "../../../components/button.tsx";
import { useAccount } from "../../../hooks/use-account.ts";
import { airingsVi as vi } from "../../../vi/broadcast.ts";
import { useMaterials } from "../../materials/use-materials.ts";
import type { LogForm } from "../log-form.ts";
import styles from "./fields.module.css";

const MOST_OFFERED = 5;

/**
 * Words that those above have handed out to be read on air, the newest first. Only while nothing is written: what somebody
 * has typed is never replaced.
 */
export const ScriptChoice = ({ form }: { readonly form: LogForm }) => {
  const { actor } = useAccount();
  const all = useMaterials("above");
  if (form.values.script) return null;

  const scripts = offeredMaterials(all ?? [], actor.reach.own).filter(
    ({ values: { kind, body } }) => kind === "broadcast" && body,
  );
  if (scripts.length === 0) return null;
  return (
    <fieldset class={styles["scripts"]}>
      <legend>{vi.scriptsFromAbove}</legend>
      {scripts.slice(0, MOST_OFFERED).map(({ id, values: { title, body } }) => (
        <Button key={id} variant="secondary" isCompact onClick={() => form.set({ script: body ?? "" })}>
          {vi.useScript(title)}
        </Button>
      ))}
    </fieldset>
  );
};
