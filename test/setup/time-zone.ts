/** A project that claims to run in a time zone must really run there, or its tests prove nothing. */
const asked = process.env["TZ"];

// Names have aliases (Asia/Ho_Chi_Minh is Asia/Saigon to V8), so both sides go through Intl.
const canonical = (timeZone: string | undefined): string =>
  new Intl.DateTimeFormat("en", timeZone === undefined ? {} : { timeZone }).resolvedOptions().timeZone;

if (canonical(asked) !== canonical(undefined))
  throw new Error(`These tests were to run in ${asked}, but this process runs in ${canonical(undefined)}.`);
