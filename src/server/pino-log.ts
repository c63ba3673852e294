import pino from "pino";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";

/** One JSON object a line on stderr. Whatever may hold a secret is cut out, should anybody ever pass it. */
export const createPinoLog = (level: Config["logLevel"]): Log & { readonly flush: () => void } => {
  const destination = pino.destination({ dest: 2, sync: true });
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          "password",
          "code",
          "token",
          "cookie",
          "authorization",
          "username",
          "headers",
          "*.password",
          "*.code",
          "*.token",
          "*.cookie",
          "*.authorization",
        ],
        remove: true,
      },
      serializers: { error: pino.stdSerializers.err },
    },
    destination,
  );
};
