import * as z from "zod/mini";
import { ScopeId } from "./scope.ts";

/** GET /api/events, event `changed`: something in these scopes has changed; never what (S49). */
export const ChangedEvent = z.object({ scopes: z.readonly(z.array(ScopeId)) });
export type ChangedEvent = z.infer<typeof ChangedEvent>;
