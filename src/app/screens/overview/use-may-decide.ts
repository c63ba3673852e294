import { may } from "../../../domain/permission.ts";
import { useAccount } from "../../hooks/use-account.ts";

/** Whether this person has a say in the office; who only looks on is shown no button that writes. */
export const useMayDecide = (): boolean => may(useAccount().actor, { kind: "decideInOffice" });
