import { AgencyConcerns, AgencyList } from "../../domain/agencies/agency-list.ts";
import type { Month } from "../../domain/day.ts";
import type { Result } from "../../domain/result.ts";
import type { SupervisionServices } from "./office.ts";
import type { Fetched, NetworkFailure } from "./services.ts";

type Asked<Value> = Promise<Result<Fetched<Value>, NetworkFailure>>;
type Ask = Pick<SupervisionServices, "ask">;

/** What each agency beside this office did in a year; only screens that come late may import this. */
export const askAgencies = ({ ask }: Ask, year: number): Asked<AgencyList> =>
  ask(`/api/office/agencies?year=${year}`, AgencyList);

/** How the units beside this agency stood in a month. */
export const askConcerns = ({ ask }: Ask, month: Month): Asked<AgencyConcerns> =>
  ask(`/api/office/agencies/concerns?month=${month}`, AgencyConcerns);
