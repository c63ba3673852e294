import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { AppBar } from "../../components/app-bar.tsx";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { type SharedProblem, useSharedFiles } from "../../hooks/use-shared-files.ts";
import { intakeProblem, intakeVi } from "../../vi/intake.ts";
import { SharedChoice } from "./shared-choice.tsx";

interface ShareScreenProps {
  /** `loi`: the worker could not keep all of what was shared. */
  readonly query: Readonly<Record<string, string>>;
}

/** `/nhan`: what another app shared to this one, and the draft that it is for. */
export const ShareScreen = ({ query }: ShareScreenProps) => {
  const { user } = useAccount();
  usePage(intakeVi.title);
  return (
    <div class="screen">
      <AppBar title={intakeVi.title} backHref="/" isClosing />
      <main>
        {query["loi"] !== undefined && <Banner tone="danger" icon="warning" {...intakeVi.notKept} />}
        {user.role === "officer" ? (
          <TakeIn />
        ) : (
          <Banner tone="attn" icon="lock-key" {...intakeVi.otherRole} />
        )}
      </main>
    </div>
  );
};

const TakeIn = () => {
  const { route } = useLocation();
  const shared = useSharedFiles((draft) => route(`/ghi/${draft}`, true));
  const { files, taking, problems } = shared;

  if (taking) return <p role="status">{intakeVi.taking(taking.done, taking.total)}</p>;
  if (files === undefined) return null;
  if (files.length === 0)
    return (
      <EmptyState art="image-square" title={intakeVi.none.title} text={intakeVi.none.text}>
        <Button variant="secondary" isCompact href="/">
          {intakeVi.none.action}
        </Button>
      </EmptyState>
    );
  return (
    <>
      {said(problems).map((words) => (
        <Banner key={words.text} tone="danger" icon="warning" {...words} isLive />
      ))}
      {shared.onlyRefusedFor === null ? (
        <>
          <SharedChoice files={files} onChoose={shared.takeInto} />
          <Drop count={files.length} onDrop={shared.dropAll} />
        </>
      ) : (
        // All that could be taken lies in the draft; what is left never will.
        <Button onClick={shared.dropAll}>{intakeVi.goOn}</Button>
      )}
    </>
  );
};

/** A full phone, or a full draft, is said once for all files. */
const said = (problems: readonly SharedProblem[]) => [
  ...new Map(
    problems.map(({ failure }) => intakeProblem(failure)).map((words) => [words.text, words]),
  ).values(),
];

const Drop = ({ count, onDrop }: { readonly count: number; readonly onDrop: () => void }) => {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" isCompact onClick={() => setAsking(true)}>
        {intakeVi.drop}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={intakeVi.dropTitle(count)}
          text={intakeVi.dropText}
          cancelLabel={intakeVi.keep}
          confirmLabel={intakeVi.drop}
          isDangerous
          onCancel={() => setAsking(false)}
          onConfirm={onDrop}
        />
      )}
    </>
  );
};
