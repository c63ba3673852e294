import { Button } from "../components/button.tsx";
import { useAccount } from "../hooks/use-account.ts";
import { moreVi } from "../vi/settings.ts";
import { dialled } from "./dialled.ts";

/** Calls the office above, where its number is known. */
export const CallOffice = () => {
  const { supervisor } = useAccount();
  return supervisor?.phone ? (
    <Button variant="secondary" icon="phone" isCompact href={`tel:${dialled(supervisor.phone)}`}>
      {moreVi.call(supervisor.officeShort ?? supervisor.office ?? "")}
    </Button>
  ) : null;
};
