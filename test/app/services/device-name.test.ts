// @vitest-environment node
import { expect, test } from "vitest";
import { deviceNameOf } from "../../../src/app/services/device-name.ts";

const agent = (system: string): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36`;

test.each([
  ["Linux; Android 14; SM-A055F Build/UP1A.231005.007", "SM-A055F · Android 14"],
  ["iPhone; CPU iPhone OS 17_5_1 like Mac OS X", "iPhone · iOS 17.5"],
  ["Windows NT 10.0; Win64; x64", "Windows"],
  ["X11; Linux x86_64", "Linux"],
])("a device that says «%s» is called «%s»", async (system, name) => {
  expect(await deviceNameOf({ userAgent: agent(system) })).toBe(name);
});

test("a phone whose browser hides the model is asked for it", async () => {
  const userAgent = agent("Linux; Android 10; K");
  const told = { getHighEntropyValues: async () => ({ model: "CPH2591", platformVersion: "14.0.0" }) };
  expect(await deviceNameOf({ userAgent, userAgentData: told })).toBe("CPH2591 · Android 14");

  const refused = { getHighEntropyValues: () => Promise.reject(new DOMException("no", "NotAllowedError")) };
  expect(await deviceNameOf({ userAgent, userAgentData: refused })).toBe("Android");
  expect(await deviceNameOf({ userAgent })).toBe("Android");
});
