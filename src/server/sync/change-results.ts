import type { ChangeId } from "../../domain/change.ts";
import type { ChangeResult, Receipt, RefusalCode } from "../../domain/wire.ts";
import { refusalReason } from "../api/refusal-reasons.ts";

export const applied = (receipt: Receipt): ChangeResult => ({
  status: "applied",
  id: receipt.change,
  receipt,
});

export const duplicate = (receipt: Receipt): ChangeResult => ({
  status: "duplicate",
  id: receipt.change,
  receipt,
});

export const rejected = (id: ChangeId, code: RefusalCode): ChangeResult => ({
  status: "rejected",
  id,
  code,
  reason: refusalReason(code),
});

export const quarantined = (id: ChangeId, code: RefusalCode): ChangeResult => ({
  status: "quarantined",
  id,
  code,
  reason: refusalReason(code),
});
