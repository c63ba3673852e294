import type { DiagnosticServices } from "./diagnostic.ts";
import type { Environment } from "./environment.ts";
import type { PhoneSession } from "./phone-session.ts";

export const createLateDiagnostic = (session: PhoneSession, environment: Environment): DiagnosticServices => {
  const load = async () => (await import("./diagnostic.ts")).createDiagnostic(session, environment);
  return {
    content: async () => (await load()).content(),
    deliver: async () => (await load()).deliver(),
  };
};
