import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { navigationVi } from "../../vi/navigation.ts";
import { keysVi } from "../../vi/reviewing.ts";

/** What «?» lists. */
export const KeysSheet = ({ onClose }: { readonly onClose: () => void }) => (
  <Sheet title={keysVi.title} text={keysVi.hint} onClose={onClose}>
    <dl class="f keys">
      {keysVi.list.map(([key, does]) => (
        <div key={key} class="fact">
          <dt>
            <kbd class="kbd">{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <Button variant="secondary" onClick={onClose}>
      {navigationVi.close}
    </Button>
  </Sheet>
);
