import { useAccount } from "../hooks/use-account.ts";

/** Where «Quay lại» leads from the screens that everybody has: «Thêm» for a commune, the account page for an office. */
export const useBackHref = (): string => {
  const { user } = useAccount();
  return user.role === "officer" || user.role === "leader" ? "/them" : "/tai-khoan";
};
