import type { ChangeResult, Receipt } from "../../src/domain/wire.ts";

/** The receipt of a change that was taken. */
export const receiptOf = (result: ChangeResult | undefined): Receipt => {
  if (result?.status !== "applied" && result?.status !== "duplicate")
    throw new Error(`not taken: ${JSON.stringify(result)}`);
  return result.receipt;
};

/** "applied", "rejected notAllowed", … */
export const codeOf = (result: ChangeResult | undefined): string | undefined =>
  result && "code" in result ? `${result.status} ${result.code}` : result?.status;
