import { Icon } from "../../components/icon.tsx";
import type { ContactNote } from "./overview-figures.ts";

/** What a unit's devices last said, short for a narrow column; in full for those who hear it or point at it. */
export const ContactMarks = ({ notes }: { readonly notes: readonly ContactNote[] }) => (
  <>
    {notes.map(({ kind, short, full }) => (
      <span key={kind} class="contact" title={full}>
        <Icon name={kind === "unsent" ? "device-mobile" : "wifi-slash"} size="xs" />
        <span aria-hidden="true">{short}</span>
        <span class="vh">{full}</span>
      </span>
    ))}
  </>
);
