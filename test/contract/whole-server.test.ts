import { createPGliteDialect } from "../support/pglite-dialect.ts";
import { describeWholeServer } from "./whole-server.ts";

describeWholeServer("PostgreSQL in process", async () => ({ dialect: createPGliteDialect() }));
