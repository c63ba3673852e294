import { useState } from "preact/hooks";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { signInVi } from "../../vi/sign-in.ts";
import type { EnrolmentState } from "./use-enrol.ts";

interface CodeScreenProps {
  readonly enrolment: EnrolmentState;
  /** `?ma=`: an address from a slip brings its code along. */
  readonly query?: Readonly<Record<string, string>>;
  /** Instead of «Nhập mã trên phiếu»: why a code is asked for again. */
  readonly lead?: { readonly title: string; readonly text: string };
}

/** The eight characters of a slip, typed or pasted. */
export const CodeScreen = ({ enrolment, query, lead }: CodeScreenProps) => {
  const title = lead?.title ?? signInVi.code.title;
  usePage(title);
  const [code, setCode] = useState(query?.["ma"] ?? "");

  const handleSubmit = (event: Event) => {
    event.preventDefault();
    void enrolment.enrol(code);
  };

  return (
    <div class="screen">
      <AppBar title={title} backHref="/" />
      <main>
        <form id="code" class="fields" noValidate onSubmit={handleSubmit}>
          {lead && <p class="muted">{lead.text}</p>}
          <TextField
            label={signInVi.code.label}
            hint={signInVi.code.hint}
            value={code}
            autoComplete="one-time-code"
            maxLength={40}
            error={enrolment.problem ?? undefined}
            onInput={(typed) => {
              enrolment.forget();
              setCode(typed.toUpperCase());
            }}
          />
          <Button type="submit" isBusy={enrolment.isWorking}>
            {enrolment.isWorking ? signInVi.code.checking : signInVi.code.action}
          </Button>
        </form>
      </main>
    </div>
  );
};
