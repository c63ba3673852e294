/** `__Host-`: the browser takes it only with Secure and Path=/, and sends it to no other host. */
export const SESSION_COOKIE = "__Host-loa";

// Strict holds also when the installed app or a link in Zalo opens the page: the page itself needs no cookie, and what
// it then fetches comes from our own origin. See docs/decisions on sessions.
const ATTRIBUTES = "Path=/; HttpOnly; Secure; SameSite=Strict";

export const sessionCookie = (token: string, maxAgeS: number): string =>
  `${SESSION_COOKIE}=${token}; Max-Age=${maxAgeS}; ${ATTRIBUTES}`;

export const clearedSessionCookie = (): string => `${SESSION_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;

/** The token in a Cookie header; null when there is none or it does not look like one of ours. */
export const tokenFrom = (cookieHeader: string | null): string | null => {
  for (const part of (cookieHeader ?? "").split(";")) {
    const [name, value] = part.trim().split("=", 2);
    if (name === SESSION_COOKIE && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return null;
};
