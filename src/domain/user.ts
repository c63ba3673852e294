import * as z from "zod/mini";
import { requiredText, text } from "./text.ts";
import { UnitId } from "./unit.ts";

export const UserId = z.uuid().brand<"UserId">();
export type UserId = z.infer<typeof UserId>;

/** One database on one phone or browser (máy). A wiped phone that comes back is another device. */
export const DeviceId = z.uuid().brand<"DeviceId">();
export type DeviceId = z.infer<typeof DeviceId>;

/**
 * officer: cán bộ xã · leader: lãnh đạo xã · supervisor: cán bộ theo dõi · observer: người theo dõi, who reads what a
 * supervisor of the unit reads and writes nothing · administrator: quản trị.
 */
export const Role = z.enum(["officer", "leader", "supervisor", "observer", "administrator"]);
export type Role = z.infer<typeof Role>;

/** Who someone is, as every screen and the server know it. */
export const User = z.object({
  id: UserId,
  name: requiredText(120),
  /** «Công chức Văn hóa – Xã hội», as shown beside the name. */
  title: text(120),
  role: Role,
  unit: UnitId,
  phone: z.nullable(text(40)),
});
export type User = z.infer<typeof User>;
