import { ActivityId } from "../../../domain/activity/activity.ts";
import { PortalNewsId } from "../../../domain/registers/portal-news.ts";
import { TaskRef } from "../../../domain/task.ts";
import { UnitId } from "../../../domain/unit.ts";

/** Places that go across all units. */
export type AcrossPlace =
  /** `task` null: the list of tasks. */
  | { readonly kind: "task"; readonly task: TaskRef | null }
  | { readonly kind: "themes" }
  | { readonly kind: "villages" }
  | { readonly kind: "map" }
  | { readonly kind: "contacts" };

/** Every place at a desk. */
export type DeskRoute =
  | { readonly kind: "overview" }
  | { readonly kind: "unit"; readonly unit: UnitId }
  | { readonly kind: "review" }
  | { readonly kind: "record"; readonly activity: ActivityId }
  | { readonly kind: "admin" }
  | { readonly kind: "units" }
  | { readonly kind: "account" }
  | { readonly kind: "handOver" }
  | { readonly kind: "newsList" }
  | { readonly kind: "urgings" }
  | { readonly kind: "targets" }
  | { readonly kind: "unitTargets"; readonly unit: UnitId }
  | { readonly kind: "difficulties" }
  | { readonly kind: "gallery" }
  | { readonly kind: "agencies" }
  | { readonly kind: "reviewFigures" }
  | { readonly kind: "audit" }
  | AcrossPlace
  | { readonly kind: "difficulty"; readonly unit: UnitId; readonly difficulty: ActivityId }
  | { readonly kind: "news"; readonly unit: UnitId; readonly news: PortalNewsId }
  /** `id`: empty for the list, "moi" for a new one. */
  | { readonly kind: "materials"; readonly id: string }
  /** `id`: of a draft; empty for the list. */
  | { readonly kind: "plans"; readonly id: string }
  | { readonly kind: "signIn" };

/**
 * What an address means; one that means nothing is the overview.
 * Not a router's: below a default route of preact-iso an inner router is given no address at all.
 */
export const deskRoute = (path: string): DeskRoute => {
  const [place = "", id = "", part = ""] = path.split("/").filter(Boolean).map(decodeURIComponent);
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
    case "so-lieu-duyet":
      return { kind: "reviewFigures" };
    case "nhat-ky-he-thong":
      return { kind: "audit" };
    case "don-vi":
      return { kind: id === "so-do" ? "units" : "admin" };
    case "tai-khoan":
      return { kind: "account" };
    case "tin-cong": {
      const [unit, news] = [UnitId.safeParse(id), PortalNewsId.safeParse(part)];
      return unit.success && news.success
        ? { kind: "news", unit: unit.data, news: news.data }
        : { kind: "newsList" };
    }
    case "chi-tieu": {
      const unit = UnitId.safeParse(id);
      return unit.success ? { kind: "unitTargets", unit: unit.data } : { kind: "targets" };
    }
    case "kho-khan": {
      const [unit, difficulty] = [UnitId.safeParse(id), ActivityId.safeParse(part)];
      return unit.success && difficulty.success
        ? { kind: "difficulty", unit: unit.data, difficulty: difficulty.data }
        : { kind: "difficulties" };
    }
    case "don-doc":
      return { kind: "urgings" };
    case "co-quan":
      return { kind: "agencies" };
    case "guong":
      return { kind: "gallery" };
    case "tai-lieu":
      return { kind: "materials", id };
    case "soan-ke-hoach":
      return { kind: "plans", id };
    case "nhan-tep":
      return { kind: "handOver" };
    case "dang-nhap-lai":
      return { kind: "signIn" };
    default:
      return acrossPlace(place, id, part);
  }
};

const acrossPlace = (place: string, id: string, part: string): DeskRoute => {
  switch (place) {
    case "nhiem-vu":
      return { kind: "task", task: TaskRef.safeParse(`${id}/${part}`).data ?? null };
    case "do-phu":
      return { kind: id === "thon" ? "villages" : "themes" };
    case "ban-do":
      return { kind: "map" };
    case "lien-lac":
      return { kind: "contacts" };
    default:
      return { kind: "overview" };
  }
};
