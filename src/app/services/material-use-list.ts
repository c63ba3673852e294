import { MaterialUseList } from "../../domain/materials/use-list.ts";
import type { Result } from "../../domain/result.ts";
import type { SupervisionServices } from "./office.ts";
import type { Fetched, NetworkFailure } from "./services.ts";

/** Which units have what was handed out; only the office's own screens, which come late, may import this. */
export const askMaterialUse = ({
  ask,
}: Pick<SupervisionServices, "ask">): Promise<Result<Fetched<MaterialUseList>, NetworkFailure>> =>
  ask("/api/office/material-use", MaterialUseList);
