import { createPGliteDialect } from "../support/pglite-dialect.ts";
import { describeChangeStore } from "./change-store.ts";
import { describeChangeStoreRules } from "./change-store-rules.ts";
import { openChangeStore } from "./open-change-store.ts";

const onSqlite = () => openChangeStore((folder) => folder);
const onPostgres = () => openChangeStore(() => ({ dialect: createPGliteDialect() }));

describeChangeStore("SQLite", onSqlite);
describeChangeStoreRules("SQLite", onSqlite);
// Slower by far than SQLite, and told the same stories: fewer of them.
describeChangeStore("PostgreSQL in process", onPostgres, 40);
describeChangeStoreRules("PostgreSQL in process", onPostgres);
