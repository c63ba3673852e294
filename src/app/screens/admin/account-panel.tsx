import { useState } from "preact/hooks";
import type { Account, IssuedCode } from "../../../domain/api.ts";
import { type Unit, unitNameOn } from "../../../domain/unit.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { adminVi } from "../../vi/admin.ts";
import { administrationVi } from "../../vi/administration.ts";
import { shortDay } from "../../vi/format.ts";
import { networkProblem } from "../../vi/network.ts";
import { FormProblem } from "../sign-in/form-problem.tsx";
import { DeviceList } from "./device-list.tsx";
import { MoveSheet } from "./move-sheet.tsx";
import { useAccountActions } from "./use-account-actions.ts";
import { useFocusOnMount } from "./use-focus-on-mount.ts";

interface AccountPanelProps {
  readonly account: Account | undefined;
  readonly onChanged: () => void;
  readonly onIssued: (issued: IssuedCode) => void;
}

type Question = { readonly kind: "disable" } | { readonly kind: "lock"; readonly device: string };

/** The chosen account: slip, devices, and what stops them. */
export const AccountPanel = ({ account, onChanged, onIssued }: AccountPanelProps) =>
  account ? (
    <Chosen account={account} onChanged={onChanged} onIssued={onIssued} />
  ) : (
    <aside class="panel pad">
      <p class="meta">{administrationVi.choose}</p>
    </aside>
  );

const Chosen = ({ account, onChanged, onIssued }: AccountPanelProps & { readonly account: Account }) => {
  const { units, user: self } = useAccount();
  const { diary } = useServices();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const actions = useAccountActions(onIssued, onChanged);
  const [isMoving, setMoving] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const { user, username, isDisabled, devices } = account;
  const unit = units.find(({ id }) => id === user.unit);
  const next = nextMoveInWords(account, units);

  const handleConfirm = () => {
    if (question?.kind === "lock") actions.revokeDevice(question.device);
    else actions.disableUser(user.id);
    setQuestion(null);
  };

  return (
    <aside class="panel pad side" aria-label={administrationVi.of(user.name)}>
      <div>
        <h2 class="head" tabIndex={-1} ref={heading}>
          {user.name}
        </h2>
        <p class="meta">
          {adminVi.roles[user.role]}
          {unit && `, ${unitNameOn(unit, diary.today())}`}
        </p>
        {user.title !== "" && <p class="meta">{user.title}</p>}
        {username && <p class="meta">{administrationVi.username(username)}</p>}
        {isDisabled && <span class="st draft-bg">{adminVi.disabled}</span>}
        {next && <p class="meta tone-attn">{administrationVi.move.next(...next)}</p>}
      </div>
      <FormProblem text={actions.problem ? networkProblem(actions.problem) : undefined} />
      {!isDisabled && (
        <div>
          <button
            type="button"
            class="d-btn secondary wide"
            aria-busy={actions.isWorking || undefined}
            onClick={() => actions.issueCode(user.id)}
          >
            <Icon name="arrow-clockwise" />
            {adminVi.newCode}
          </button>
          <p class="hint">{administrationVi.newCodeNote}</p>
        </div>
      )}
      {!isDisabled && (
        <button type="button" class="d-btn secondary wide" onClick={() => setMoving(true)}>
          <Icon name="users-three" />
          {administrationVi.move.action}
        </button>
      )}
      <DeviceList devices={devices} onLock={(device) => setQuestion({ kind: "lock", device })} />
      {!isDisabled && user.id !== self.id && (
        <button type="button" class="d-btn stop wide" onClick={() => setQuestion({ kind: "disable" })}>
          <Icon name="lock-key" />
          {adminVi.disable}
        </button>
      )}
      {isMoving && (
        <MoveSheet
          user={user}
          onCancel={() => setMoving(false)}
          onMove={(move) => {
            setMoving(false);
            actions.moveUser(user.id, move);
          }}
        />
      )}
      {question && (
        <Ask
          question={question}
          name={user.name}
          onCancel={() => setQuestion(null)}
          onConfirm={handleConfirm}
        />
      )}
    </aside>
  );
};

/** Unit and day of a move that is to come. */
const nextMoveInWords = (
  { nextMove }: Account,
  units: readonly Unit[],
): readonly [unit: string, day: string] | null => {
  if (!nextMove) return null;
  const unit = units.find(({ id }) => id === nextMove.unit);
  return [unit ? unitNameOn(unit, nextMove.from) : nextMove.unit, shortDay(nextMove.from)];
};

interface AskProps {
  readonly question: Question;
  readonly name: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

const Ask = ({ question, name, onCancel, onConfirm }: AskProps) => {
  const words = question.kind === "lock" ? adminVi.confirmLock : adminVi.confirmDisable;
  return (
    <ConfirmDialog
      title={typeof words.title === "string" ? words.title : words.title(name)}
      text={words.text}
      icon="warning"
      cancelLabel={words.keep}
      confirmLabel={words.confirm}
      isDangerous
      onCancel={onCancel}
      onConfirm={onConfirm}
    />
  );
};
