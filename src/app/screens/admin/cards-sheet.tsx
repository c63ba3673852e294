import { useState } from "preact/hooks";
import type { Account } from "../../../domain/api.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Button } from "../../components/button.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { adminVi } from "../../vi/admin.ts";
import { administrationVi } from "../../vi/administration.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { FormProblem } from "../sign-in/form-problem.tsx";
import { EnrolmentCard } from "./enrolment-card.tsx";
import { useCards } from "./use-cards.ts";

interface CardsSheetProps {
  readonly accounts: readonly Account[];
  readonly onClose: () => void;
}

const NEVER_ENROLLED = "";

/** «In nhiều phiếu»: codes for a whole unit, or for all who never enrolled, on pages of several cards. */
export const CardsSheet = ({ accounts, onClose }: CardsSheetProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const { issued, problem, isWorking, issue } = useCards();
  const [unit, setUnit] = useState<string>(NEVER_ENROLLED);
  const words = administrationVi.cards;
  const inUse = accounts.filter(({ isDisabled }) => !isDisabled);
  const chosen = inUse.filter(({ user, devices }) =>
    unit === NEVER_ENROLLED ? devices.length === 0 : user.unit === unit,
  );
  const withPeople = new Set<string>(inUse.map(({ user }) => user.unit));
  const options = [
    { value: NEVER_ENROLLED, label: words.neverEnrolled },
    ...units
      .filter(({ id }) => withPeople.has(id))
      .map((one) => ({ value: one.id as string, label: unitNameOn(one, diary.today()) })),
  ];
  const rest = chosen.filter(({ user }) => !issued.some((code) => code.user === user.id));

  return (
    <Sheet title={words.title} text={words.text} onClose={onClose} keepsOnTouchOutside>
      <FormProblem text={problem} />
      {issued.length === 0 && (
        <SelectField
          label={words.whom}
          options={options}
          value={unit}
          onChange={(next) => setUnit(next ?? NEVER_ENROLLED)}
        />
      )}
      <p role="status">
        {issued.length === 0 ? words.chosen(chosen.length) : words.issued(issued.length, chosen.length)}
      </p>
      {issued.length === 0 && (
        <ul class="meta">
          {chosen.map(({ user }) => (
            <li key={user.id}>{user.name}</li>
          ))}
        </ul>
      )}
      <ul class="enrolment-cards">
        {issued.map((code) => {
          const account = inUse.find(({ user }) => user.id === code.user);
          return account && <EnrolmentCard key={code.user} issued={code} user={account.user} />;
        })}
      </ul>
      <div class="pair even">
        <Button variant="secondary" onClick={onClose}>
          {navigationVi.close}
        </Button>
        {rest.length > 0 || issued.length === 0 ? (
          <Button isBusy={isWorking} onClick={() => issue(chosen.map(({ user }) => user.id))}>
            {issued.length === 0 ? words.issue : words.goOn(rest.length)}
          </Button>
        ) : (
          <Button onClick={() => window.print()}>{adminVi.print}</Button>
        )}
      </div>
    </Sheet>
  );
};
