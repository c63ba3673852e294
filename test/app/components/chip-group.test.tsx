import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { ChipGroup } from "../../../src/app/components/chip-group.tsx";

const options = [
  { value: "oneStop", label: "Một cửa" },
  { value: "post", label: "Bưu chính công ích" },
] as const;
type Theme = (typeof options)[number]["value"];

const show = (choice: "one" | "atMostOne" | "many", selected: readonly Theme[], error?: string) => {
  const onChange = vi.fn();
  render(
    <ChipGroup
      label="Nội dung chính"
      options={options}
      choice={choice}
      selected={selected}
      onChange={onChange}
      error={error}
    />,
  );
  return { onChange, press: (name: string) => fireEvent.click(screen.getByRole("button", { name })) };
};

describe("chips", () => {
  test("stand in a group with a name and tell which are on", () => {
    show("many", ["oneStop"]);
    expect(screen.getByRole("group", { name: "Nội dung chính" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Một cửa", pressed: true })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Bưu chính công ích", pressed: false })).toBeTruthy();
  });

  test("many: each is put on and off by itself", () => {
    const { onChange, press } = show("many", ["oneStop"]);
    press("Bưu chính công ích");
    expect(onChange).toHaveBeenLastCalledWith(["oneStop", "post"]);
    press("Một cửa");
    expect(onChange).toHaveBeenLastCalledWith([]);
  });

  test("one: another takes its place, and pressing it again changes nothing", () => {
    const { onChange, press } = show("one", ["oneStop"]);
    press("Một cửa");
    expect(onChange).not.toHaveBeenCalled();
    press("Bưu chính công ích");
    expect(onChange).toHaveBeenLastCalledWith(["post"]);
  });

  test("at most one: pressing it again takes it back", () => {
    const { onChange, press } = show("atMostOne", ["oneStop"]);
    press("Một cửa");
    expect(onChange).toHaveBeenLastCalledWith([]);
  });

  test("say under them what is missing", () => {
    show("many", [], "Chọn ít nhất một nội dung.");
    const group = screen.getByRole("group", { name: "Nội dung chính" });
    const error = document.getElementById(group.getAttribute("aria-describedby") ?? "");
    expect(error?.textContent).toBe("Chọn ít nhất một nội dung.");
  });
});
