import fc from "fast-check";
import { expect, test } from "vitest";
import { ActivityKind } from "../../../src/domain/activity/kind.ts";
import { type Framing, framingState } from "../../../src/domain/photo/framing.ts";

const kinds = fc.constantFrom(...ActivityKind.options);
const framings = fc.array(fc.constantFrom<Framing | null>("wide", "close", null), { maxLength: 20 });

test("one wide photo is enough whatever the others are, and only a set of nothing but close ones misses it", () => {
  fc.assert(
    fc.property(kinds, framings, (kind, photos) => {
      const state = framingState(kind, photos);
      if (state === "none") return;
      expect(state === "wideThere").toBe(photos.includes("wide"));
      expect(state === "wideMissing").toBe(photos.every((framing) => framing === "close"));
    }),
  );
});

test("nothing is asked without photos, nor of a kind that needs no whole scene", () => {
  expect(framingState("visual", [])).toBe("none");
  expect(framingState("document", ["close"])).toBe("none");
  expect(framingState("visual", [null])).toBe("asked");
});
