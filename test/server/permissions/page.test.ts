import { expect, test } from "vitest";
import { permissionsPage } from "./page.ts";

test("docs/permissions.md says what the tables say", async () => {
  await expect(permissionsPage()).toMatchFileSnapshot("../../../docs/permissions.md");
});
