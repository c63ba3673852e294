import { useState } from "preact/hooks";
import { monthOf } from "../../../domain/day.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { receiptsVi } from "../../vi/receipts.ts";
import { Opening } from "../opening.tsx";
import { Receipts } from "./receipts.tsx";

/** `/bien-nhan`: what the server confirmed in a month, from this phone's own receipts: offline too, and to print. */
export const ReceiptsScreen = () => {
  const { receipts, diary } = useServices();
  const [month, setMonth] = useState(() => monthOf(diary.today()));
  const confirmed = useLive(() => receipts.confirmedIn(month), [receipts, month]);
  usePage(confirmed ? receiptsVi.title : undefined);

  if (!confirmed) return <Opening />;
  return (
    <Receipts
      month={month}
      last={monthOf(diary.today())}
      confirmed={confirmed}
      onMonth={setMonth}
      onPrint={() => print()}
    />
  );
};
