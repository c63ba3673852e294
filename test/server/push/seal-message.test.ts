import { createECDH, createPublicKey, verify } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { instant } from "../../../src/domain/instant.ts";
import { sealMessage } from "../../../src/server/push/seal-message.ts";
import { createVapidKey } from "../../../src/server/push/vapid-key.ts";
import { vapidHeader } from "../../../src/server/push/vapid-token.ts";
import { aPushBrowser } from "./push-browser.ts";

test("a sealed message has, byte for byte, the form that RFC 8291 prints in its example", () => {
  const sender = createECDH("prime256v1");
  sender.setPrivateKey(Buffer.from("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "base64url"));
  const sealed = sealMessage(
    "When I grow up, I want to be a watermelon",
    {
      p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
    },
    { salt: Buffer.from("DGv6ra1nlYgDCS1FRnbzlw", "base64url"), sender },
  );
  expect(sealed.ok && sealed.value.toString("base64url")).toBe(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  );
});

test("whatever is sealed, only the browser that subscribed opens it", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: "grapheme" }), (text) => {
      const [browser, other] = [aPushBrowser(), aPushBrowser()];
      const sealed = sealMessage(text, browser.keys);
      if (!sealed.ok) throw new Error(sealed.error);
      expect(browser.open(sealed.value)).toBe(text);
      expect(() => other.open(sealed.value)).toThrow();
    }),
    { numRuns: 20 },
  );
});

test("keys that are no point of the curve are refused, not thrown about", () => {
  const keys = { p256dh: Buffer.alloc(65, 4).toString("base64url"), auth: "BTBZMqHH6r4Tts7J_aSIgg" };
  expect(sealMessage("x", keys)).toEqual({ ok: false, error: "badKeys" });
});

test("the server's pair comes from its secret: the same after every start, another one for another server", () => {
  const key = createVapidKey(Buffer.alloc(32, 7));
  expect(createVapidKey(Buffer.alloc(32, 7)).publicKey).toBe(key.publicKey);
  expect(createVapidKey(Buffer.alloc(32, 8)).publicKey).not.toBe(key.publicKey);
  expect(Buffer.from(key.publicKey, "base64url")).toHaveLength(65);
});

test("a push service learns who sends, for which service, until when, signed with that pair", () => {
  const key = createVapidKey(Buffer.alloc(32, 7));
  const endpoint = new URL("https://fcm.googleapis.com/fcm/send/abc");
  const header = vapidHeader(key, endpoint, "mailto:loa@example.vn", instant(1_000_000_000_000));
  const [, signed = "", signature = "", k = ""] =
    /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
  expect(k).toBe(key.publicKey);
  expect(JSON.parse(Buffer.from(signed.split(".")[1] ?? "", "base64url").toString())).toEqual({
    aud: "https://fcm.googleapis.com",
    exp: 1_000_043_200,
    sub: "mailto:loa@example.vn",
  });
  const publicKey = createPublicKey(key.privateKey);
  const given = Buffer.from(signature, "base64url");
  expect(verify("sha256", Buffer.from(signed), { key: publicKey, dsaEncoding: "ieee-p1363" }, given)).toBe(
    true,
  );
});
