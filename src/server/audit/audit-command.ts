import type { CommandOutcome } from "../admin/commands.ts";
import type { Database } from "../store/open-database.ts";
import { type AuditFault, verifyAudit } from "./verify-audit.ts";

/** `audit verify`: exit code 1 where the chain is broken, with the first line that does not fit. */
export const auditCommand = async (db: Database): Promise<CommandOutcome> => {
  const verified = await verifyAudit(db);
  if (!verified.ok) return { exitCode: 1, lines: [faultOf(verified.error)] };
  const { lines, first } = verified.value;
  return {
    exitCode: 0,
    lines: [
      `Nhật ký hệ thống nguyên vẹn: ${lines} dòng, từ dòng ${first}. / The audit is whole: ${lines} lines, from line ${first} on.`,
    ],
  };
};

const faultOf = (fault: AuditFault): string => {
  switch (fault.kind) {
    case "altered":
      return `Dòng ${fault.number} của nhật ký đã bị sửa. / Line ${fault.number} of the audit was altered.`;
    case "missing":
      return `Trước dòng ${fault.number} của nhật ký có dòng bị mất. / Lines are missing before line ${fault.number} of the audit.`;
    case "torn":
      return `Nhật ký bị mất phần cuối: còn đến dòng ${fault.last}, đã ghi đến dòng ${fault.told}. / The end of the audit is missing: it ends with line ${fault.last}, ${fault.told} were written.`;
  }
};
