import { dayOf, timeOf } from "../../../domain/day.ts";
import type { Sha256 } from "../../../domain/hash.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { receiptsVi } from "../../vi/receipts.ts";

/** When the server confirmed a photo's bytes, as one entry of a list of facts; absent where this phone does not know. */
export const PhotoReceipt = ({ file }: { readonly file: Sha256 }) => {
  const { receipts } = useServices();
  const { unit } = useAccount();
  const at = useLive(() => receipts.photoStoredAt(file), [receipts, file]);
  if (!at) return null;
  return (
    <>
      <dt>{receiptsVi.photo}</dt>
      <dd>{receiptsVi.photoAt(timeOf(at, unit.timeZone), dayOf(at, unit.timeZone))}</dd>
    </>
  );
};
