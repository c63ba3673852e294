import { fireEvent, render, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { DateField } from "../../../src/app/components/date-field.tsx";
import { NumberField } from "../../../src/app/components/number-field.tsx";
import { SelectField } from "../../../src/app/components/select-field.tsx";
import { Stepper } from "../../../src/app/components/stepper.tsx";
import { Switch } from "../../../src/app/components/switch.tsx";
import { TextArea } from "../../../src/app/components/text-area.tsx";
import type { Day } from "../../../src/domain/day.ts";

const describedBy = (element: HTMLElement): string =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

describe("a field", () => {
  test("is found by its label, and says after it that it may stay empty", () => {
    render(<TextArea label="Ghi thêm" isOptional value="" onInput={() => undefined} />);
    const field = screen.getByRole("textbox", { name: /^Ghi thêm/ });
    expect(field.getAttribute("aria-invalid")).toBeNull();
    expect(screen.getByText("không bắt buộc")).toBeTruthy();
  });

  test("is heard with its hint and its error, and keeps what was typed", () => {
    render(
      <NumberField
        label="Số người tham gia"
        hint="Đếm cả trẻ em"
        error="Số quá lớn. Nhập từ 1 đến 999."
        value={6400}
        onChange={() => undefined}
      />,
    );
    const field = screen.getByLabelText("Số người tham gia") as HTMLInputElement;
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(describedBy(field)).toBe("Đếm cả trẻ em Số quá lớn. Nhập từ 1 đến 999.");
    expect(field.value).toBe("6400");
  });
});

describe("a number", () => {
  const People = ({ onChange }: { readonly onChange: (value: number | null) => void }) => {
    const [value, setValue] = useState<number | null>(null);
    const handleChange = (next: number | null) => {
      setValue(next);
      onChange(next);
    };
    return <NumberField label="Số người" value={value} onChange={handleChange} />;
  };

  test.each([
    ["64", 64, "64"],
    ["1.250", 1250, "1250"],
    ["12 người", 12, "12"],
    ["007", 7, "7"],
    ["nhiều", null, ""],
  ])("typed as «%s» is %s", (typed, value, shown) => {
    const onChange = vi.fn();
    render(<People onChange={onChange} />);
    const field = screen.getByLabelText("Số người") as HTMLInputElement;
    fireEvent.input(field, { target: { value: typed } });
    expect(onChange).toHaveBeenLastCalledWith(value);
    expect(field.value).toBe(shown);
  });
});

test("a date that is not whole is no date", () => {
  const onChange = vi.fn();
  render(<DateField label="Ngày" value={"2025-05-22" as Day} onChange={onChange} />);
  const field = screen.getByLabelText("Ngày");
  fireEvent.change(field, { target: { value: "2025-05-21" } });
  expect(onChange).toHaveBeenLastCalledWith("2025-05-21");
  fireEvent.change(field, { target: { value: "" } });
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test("a list gives back the value that was chosen, and null for none", () => {
  const onChange = vi.fn();
  const options = [{ value: "own", label: "Tự biên tập" }] as const;
  render(<SelectField label="Nguồn" isOptional options={options} value="own" onChange={onChange} />);
  const list = screen.getByRole("combobox", { name: /^Nguồn/ });
  fireEvent.change(list, { target: { value: "" } });
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test("a stepper names its steps and stays within its limits", () => {
  const onChange = vi.fn();
  render(
    <Stepper
      label="Thời lượng phát"
      value={3}
      step={5}
      max={60}
      say={(minutes) => `${minutes} phút`}
      onChange={onChange}
    />,
  );
  expect(screen.getByRole("group", { name: "Thời lượng phát" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Giảm 5 phút" }));
  expect(onChange).toHaveBeenLastCalledWith(0);
  fireEvent.click(screen.getByRole("button", { name: "Tăng 5 phút" }));
  expect(onChange).toHaveBeenLastCalledWith(8);
});

test("a switch is named by its label alone and described by its hint", () => {
  const onChange = vi.fn();
  render(<Switch label="Chỉ gửi ảnh khi có Wi-Fi" hint="Chữ gửi ngay" isOn={false} onChange={onChange} />);
  const toggle = screen.getByRole("switch", { name: "Chỉ gửi ảnh khi có Wi-Fi" });
  expect(describedBy(toggle)).toBe("Chữ gửi ngay");
  fireEvent.click(toggle);
  expect(onChange).toHaveBeenCalledWith(true);
});
