import * as z from "zod/mini";

/** What the log of the system tells of (loại việc); every line is one of these. */
export const auditKinds = [
  // Who came in, and who may.
  "enrolled",
  "enrolmentFailed",
  "signedIn",
  "signInFailed",
  "signedOut",
  "passwordSet",
  "codeIssued",
  "userCreated",
  "userRenamed",
  "userDisabled",
  "userMoved",
  "deviceRevoked",
  "deviceLost",
  "unitsChanged",
  // What was decided.
  "workTakenIn",
  "workDiscarded",
  "recoveryTaken",
  "recoveryDiscarded",
  "planPublished",
  "epochBegan",
  "denied",
  // What was looked at.
  "overviewRead",
  "unitRead",
  "queueRead",
  "listRead",
  "recordsRead",
  "historyRead",
  "fileRead",
  "accountsRead",
  "auditRead",
  // Of the log itself.
  "linesRemoved",
  "linesLost",
] as const;

export const AuditKind = z.enum(auditKinds);
export type AuditKind = z.infer<typeof AuditKind>;
