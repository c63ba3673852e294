import { expect, test } from "vitest";
import { startServer } from "../support/server-process.ts";

const CODE = /Quản trị\s+Quản trị: ([A-Z2-9]{4}-[A-Z2-9]{4})/;

test("the built server prints address and first code, survives its death on the same folder, lets nobody else in there, and stops cleanly", async () => {
  const server = await startServer();
  try {
    const [, code = ""] = await server.waitForOutput(CODE);
    await server.waitForOutput(new RegExp(`Địa chỉ / Address: http://localhost:${server.port}`));

    await expect(startServer({ dataDir: server.dataDir })).rejects.toThrow(
      "Một máy chủ khác đang dùng thư mục",
    );

    await server.restart();
    const answer = await fetch(`${server.url}/api/session/enrol`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: server.url },
      body: JSON.stringify({ code, device: crypto.randomUUID(), deviceName: "Máy tính" }),
    });
    expect(answer.status).toBe(200);
    expect(server.output().match(new RegExp(CODE, "g"))).toHaveLength(1);
    expect(server.output()).not.toContain("password");

    expect(await server.stop()).toBe(0);
  } finally {
    await server.dispose();
  }
}, 60_000);
