import type { IssuedCode } from "../../../domain/api.ts";
import { dayOf } from "../../../domain/day.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import type { User } from "../../../domain/user.ts";
import { Sheet } from "../../components/sheet.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { adminVi } from "../../vi/admin.ts";
import { administrationVi } from "../../vi/administration.ts";
import { APP_NAME } from "../../vi/app-name.ts";
import { fullDay } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { QrSquare } from "./qr-square.tsx";
import { slipAddress, spokenCode } from "./slip-code.ts";

interface SlipSheetProps {
  readonly issued: IssuedCode;
  readonly user: User | undefined;
  readonly onClose: () => void;
}

/** The one time that a code can be read: on screen, as a QR code, and on paper. */
export const SlipSheet = ({ issued, user, onClose }: SlipSheetProps) => {
  const { units, unit: own } = useAccount();
  const { diary } = useServices();
  const unit = units.find(({ id }) => id === user?.unit);

  return (
    <Sheet title={adminVi.slip} text={adminVi.codeOnce} onClose={onClose} keepsOnTouchOutside>
      <div class="slip">
        <p class="label">
          {APP_NAME} · {adminVi.slip}
        </p>
        {user && <p class="slip-name">{user.name}</p>}
        {unit && <p>{unitNameOn(unit, diary.today())}</p>}
        <QrSquare text={slipAddress(issued.code)} />
        <p class="slip-code">{spokenCode(issued.code)}</p>
        <p>{administrationVi.once(fullDay(dayOf(issued.expiresAt, own.timeZone)))}</p>
        <p>{administrationVi.open(location.host)}</p>
      </div>
      <div class="pair even">
        <button type="button" class="d-btn secondary wide" onClick={onClose}>
          {navigationVi.close}
        </button>
        <button type="button" class="d-btn primary wide" onClick={() => window.print()}>
          {adminVi.print}
        </button>
      </div>
    </Sheet>
  );
};
