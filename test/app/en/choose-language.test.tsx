import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { chooseLanguage, speakChosenLanguage } from "../../../src/app/services/language.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";

afterEach(() => localStorage.clear());

test("a phone speaks Vietnamese until its user chooses English in the settings, and then English from the start", async () => {
  const { device } = await anEnrolledPhone();
  await speakChosenLanguage();
  openApp(device, "/cai-dat");
  fireEvent.click(await screen.findByRole("button", { name: /^Ngôn ngữ/ }));
  const sheet = within(await findDialog("Ngôn ngữ"));
  fireEvent.click(sheet.getByRole("button", { name: "English" }));
  await waitFor(() => expect(localStorage.getItem("loa-language")).toBe("en"));
  expect(screen.getByRole("heading", { name: "Cài đặt" })).toBeTruthy();

  let restarts = 0;
  await chooseLanguage("vi", () => {
    restarts += 1;
  });
  expect(localStorage.getItem("loa-language")).toBe("vi");
  expect(restarts).toBe(1);
});
