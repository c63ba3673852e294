import { ActivityId } from "../../../domain/activity/activity.ts";
import { UnitId } from "../../../domain/unit.ts";

/** Every place at a desk. */
export type DeskRoute =
  | { readonly kind: "overview" }
  | { readonly kind: "unit"; readonly unit: UnitId }
  | { readonly kind: "review" }
  | { readonly kind: "record"; readonly activity: ActivityId }
  | { readonly kind: "admin" }
  | { readonly kind: "account" }
  | { readonly kind: "handOver" }
  | { readonly kind: "signIn" };

/**
 * What an address means; one that means nothing is the overview.
 * Not a router's: below a default route of preact-iso an inner router is given no address at all.
 */
export const deskRoute = (path: string): DeskRoute => {
  const [place = "", id = ""] = path.split("/").filter(Boolean).map(decodeURIComponent);
  switch (place) {
    case "tong-quan": {
      const unit = UnitId.safeParse(id);
      return unit.success ? { kind: "unit", unit: unit.data } : { kind: "overview" };
    }
    case "ban-ghi": {
      const activity = ActivityId.safeParse(id);
      return activity.success ? { kind: "record", activity: activity.data } : { kind: "overview" };
    }
    case "duyet":
      return { kind: "review" };
    case "don-vi":
      return { kind: "admin" };
    case "tai-khoan":
      return { kind: "account" };
    case "nhan-tep":
      return { kind: "handOver" };
    case "dang-nhap-lai":
      return { kind: "signIn" };
    default:
      return { kind: "overview" };
  }
};
