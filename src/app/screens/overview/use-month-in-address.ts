import { useLocation } from "preact-iso";
import { Month, monthOf } from "../../../domain/day.ts";
import { useServices } from "../../hooks/use-services.ts";

/** The month that the address names (`?thang=2025-05`), else the one of today; choosing another changes the address. */
export const useMonthInAddress = (): readonly [Month, (month: Month) => void] => {
  const { path, query, route } = useLocation();
  const { diary } = useServices();
  const named = Month.safeParse(query["thang"]);
  const month = named.success ? named.data : monthOf(diary.today());
  const choose = (next: Month) => route(`${path}?${new URLSearchParams({ ...query, thang: next })}`, true);
  return [month, choose];
};
