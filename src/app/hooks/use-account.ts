import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CurrentAccount } from "../services/services.ts";

const AccountContext = createContext<CurrentAccount | null>(null);

/** Hands the signed-in account to every screen below: `<AccountProvider value={account}>`. */
export const AccountProvider = AccountContext.Provider;

/** Who looks at the unit's work, in words of the unit settings: «Phòng VH&TT»; a plain word where nobody is named. */
export const useReviewerName = (): string => {
  const { supervisor } = useAccount();
  return supervisor?.officeShort ?? supervisor?.office ?? "cấp trên";
};

/** Who is signed in on this device. Only below the shell, where somebody always is. */
export const useAccount = (): CurrentAccount => {
  const account = useContext(AccountContext);
  if (!account) throw new Error("no AccountProvider above this component");
  return account;
};
