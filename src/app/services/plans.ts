import type { Publication, PublishAnswer, PublishPlan } from "../../domain/plan-publishing.ts";
import type { Result } from "../../domain/result.ts";
import type { NetworkFailure } from "./services.ts";

export interface PlanServices {
  /** The plans on this device, with what each publication changed. */
  readonly publications: () => Promise<readonly Publication[]>;
  /** Needs the network: whoever is below is counted by it from then on. Asked again it publishes nothing twice. */
  readonly publish: (asked: PublishPlan) => Promise<Result<PublishAnswer, NetworkFailure>>;
}
