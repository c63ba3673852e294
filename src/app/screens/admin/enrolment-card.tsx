import type { Account, IssuedCode } from "../../../domain/api.ts";
import { dayOf } from "../../../domain/day.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { adminVi } from "../../vi/admin.ts";
import { administrationVi } from "../../vi/administration.ts";
import { APP_NAME } from "../../vi/app-name.ts";
import { fullDay } from "../../vi/format.ts";
import { QrSquare } from "./qr-square.tsx";
import { slipAddress, spokenCode } from "./slip-code.ts";

interface EnrolmentCardProps {
  readonly issued: IssuedCode;
  readonly user: Account["user"];
}

/** One card of a printed page: whose it is, the code twice over, until when, and three steps. */
export const EnrolmentCard = ({ issued, user }: EnrolmentCardProps) => {
  const { units, unit: own } = useAccount();
  const { diary } = useServices();
  const unit = units.find(({ id }) => id === user.unit);
  return (
    <li class="enrolment-card">
      <QrSquare text={slipAddress(issued.code)} label={administrationVi.cards.qrOf(user.name)} />
      <div>
        <p class="label">
          {APP_NAME} · {adminVi.slip}
        </p>
        <p class="slip-name">{user.name}</p>
        {unit && <p>{unitNameOn(unit, diary.today())}</p>}
        <p class="slip-code">{spokenCode(issued.code)}</p>
        <p>{administrationVi.once(fullDay(dayOf(issued.expiresAt, own.timeZone)))}</p>
        <ol>
          {administrationVi.cards.steps(location.host).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </li>
  );
};
