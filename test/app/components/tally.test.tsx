import { render, screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { Tally } from "../../../src/app/components/tally.tsx";
import type { TallySegment } from "../../../src/app/components/tally-sides.ts";

const sidesOf = (segments: readonly TallySegment[]): readonly string[] => {
  const { container } = render(<Tally segments={segments} />);
  return [...container.querySelectorAll("path")].map((path) => path.getAttribute("class") ?? "");
};

const repeat = (segment: TallySegment, count: number): readonly TallySegment[] =>
  Array.from({ length: count }, () => segment);

describe("ô kiểm", () => {
  test("draws one side a unit of work, in order of time", () => {
    expect(sidesOf(["accepted", "sent", "queued", "empty"])).toEqual(["accepted", "sent", "queued", "empty"]);
  });

  test("keeps eight sides apart and draws more than eight as runs", () => {
    expect(sidesOf(repeat("sent", 8))).toHaveLength(8);
    expect(sidesOf([...repeat("accepted", 59), ...repeat("sent", 5), ...repeat("empty", 36)])).toEqual([
      "accepted run",
      "sent run",
      "empty run",
    ]);
  });

  test("hatches what only this phone has, also when it is the whole square", () => {
    const { container } = render(<Tally segments={["queued"]} />);
    expect(container.querySelector(".queued")?.getAttribute("stroke-dasharray")).toMatch(
      /^0 0( 3\.4 2\.6){20,}/,
    );
  });

  test("counts what is done, returned items not", () => {
    const { container } = render(<Tally segments={["accepted", "queued", "returned", "empty"]} />);
    expect(container.textContent).toBe("2/4");
  });

  test("is filled and ticked only once everything is accepted", () => {
    const { container, rerender } = render(<Tally segments={["accepted", "sent"]} />);
    expect(container.querySelector(".full")).toBeNull();
    rerender(<Tally segments={["accepted", "accepted"]} />);
    expect(container.querySelector(".full")).not.toBeNull();
    expect(container.textContent).toBe("");
  });

  test("has no figure inside where there is no room for it, unless one is given", () => {
    const { container, rerender } = render(<Tally segments={["accepted", "empty"]} size={36} />);
    expect(container.textContent).toBe("");
    rerender(<Tally segments={["accepted", "empty"]} size={36} text="1" />);
    expect(container.textContent).toBe("1");
  });

  test("without a quota is one empty square", () => {
    expect(sidesOf([])).toEqual(["empty"]);
  });

  test("is an image with a name where nothing else says it, and silent where the row does", () => {
    const { container, rerender } = render(<Tally segments={["sent"]} label="1 trên 1 bài" />);
    expect(screen.getByRole("img", { name: "1 trên 1 bài" })).toBeTruthy();
    rerender(<Tally segments={["sent"]} />);
    expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });
});
