import { useState } from "preact/hooks";
import type { Account, IssuedCode } from "../../../domain/api.ts";
import type { UserId } from "../../../domain/user.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { adminVi } from "../../vi/admin.ts";
import { administrationVi } from "../../vi/administration.ts";
import { networkProblem } from "../../vi/network.ts";
import { unitsVi } from "../../vi/units.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { FormProblem } from "../sign-in/form-problem.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { accountRows } from "./account-rows.ts";
import { AccountTable } from "./account-table.tsx";
import { CardsSheet } from "./cards-sheet.tsx";
import { NewAccountSheet } from "./new-account-sheet.tsx";
import { SafekeepingLine } from "./safekeeping-line.tsx";
import { SlipSheet } from "./slip-sheet.tsx";
import { useAccounts } from "./use-accounts.ts";

/** Screen s: accounts of the unit and of those it supervises, their devices and their slips. */
export const AdminScreen = () => {
  usePage(adminVi.title);
  const { units } = useAccount();
  const { diary } = useServices();
  const { accounts, problem, reload } = useAccounts();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<UserId | null>(null);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const rows = accountRows(accounts ?? [], units, diary.today(), search);
  const account = accounts?.find(({ user }) => user.id === chosen);

  const handleIssued = (code: IssuedCode) => {
    setAdding(false);
    setChosen(code.user);
    setIssued(code);
    void reload();
  };

  return (
    <SupervisorScreen
      title={adminVi.title}
      under={accounts && summaryOf(accounts)}
      actions={
        <>
          <a class="d-btn secondary" href="/don-vi/so-do">
            {unitsVi.title}
          </a>
          <input
            type="search"
            class="d-input"
            aria-label={administrationVi.search}
            placeholder={administrationVi.search}
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
          {accounts && (
            <button type="button" class="d-btn secondary" onClick={() => setPrinting(true)}>
              {administrationVi.cards.action}
            </button>
          )}
          <button type="button" class="d-btn primary" onClick={() => setAdding(true)}>
            <Icon name="user-plus" />
            {adminVi.add}
          </button>
        </>
      }
    >
      <FormProblem text={problem ? networkProblem(problem) : undefined} />
      <SafekeepingLine />
      {accounts === undefined && !problem && (
        <p class="em muted" role="status">
          {administrationVi.loading}
        </p>
      )}
      {accounts && (
        <div class="cols">
          <AccountTable rows={rows} chosen={chosen} onChoose={setChosen} />
          <AccountPanel key={chosen} account={account} onChanged={reload} onIssued={handleIssued} />
        </div>
      )}
      {isAdding && <NewAccountSheet onCancel={() => setAdding(false)} onCreated={handleIssued} />}
      {isPrinting && accounts && <CardsSheet accounts={accounts} onClose={() => setPrinting(false)} />}
      {issued && (
        <SlipSheet
          issued={issued}
          user={accounts?.find(({ user }) => user.id === issued.user)?.user}
          onClose={() => setIssued(null)}
        />
      )}
    </SupervisorScreen>
  );
};

const summaryOf = (accounts: readonly Account[]): string =>
  administrationVi.summary(
    new Set(accounts.map(({ user }) => user.unit)).size,
    accounts.length,
    accounts.reduce((sum, { devices }) => sum + devices.filter(({ isRevoked }) => !isRevoked).length, 0),
  );
