import { useState } from "preact/hooks";
import { AppBar } from "../../components/app-bar.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { photoVi } from "../../vi/photo.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { useBackHref } from "../use-back-href.ts";
import styles from "./find-by-code.module.css";
import { RecordsWithCode } from "./records-with-code.tsx";

/** `/ma` and `/ma/SK1-7Q4KD`: from the code on a stamp back to its record, among all that this device holds. */
export const FindByCodeScreen = ({ code = "" }: { readonly code?: string }) => {
  const [typed, setTyped] = useState(code);
  const backHref = useBackHref();
  usePage(photoVi.byCode.title);

  return (
    <div class="screen">
      <AppBar title={photoVi.byCode.title} backHref={backHref}>
        <OutboxChip />
      </AppBar>
      <main>
        <div class={styles["field"]}>
          <TextField
            label={photoVi.byCode.label}
            hint={photoVi.byCode.hint}
            type="search"
            value={typed}
            maxLength={20}
            onInput={setTyped}
          />
        </div>
        <RecordsWithCode typed={typed} />
      </main>
    </div>
  );
};
