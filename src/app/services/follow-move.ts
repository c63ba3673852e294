import { askWhoIAm } from "./ask-who-i-am.ts";
import type { Environment } from "./environment.ts";
import type { PhoneSession } from "./phone-session.ts";

/** The server has this user in another unit: who they are is asked anew, and every screen follows (S48). */
export const followMove = async (
  session: Pick<PhoneSession, "open" | "accountDb" | "refresh">,
  environment: Environment,
): Promise<void> => {
  await askWhoIAm(session, environment, true);
  await session.refresh();
};
