import { expect, test } from "vitest";
import { isOwnPath, openPushed, showPushed } from "../../src/device/pushed-notice.ts";

const words = {
  title: "Sổ",
  kinds: new Map([["returned", "Có bản ghi cần sửa."]]),
  other: "Có thông báo mới.",
};

const shownFor = async (message: unknown) => {
  const shown: { title: string; body: string; tag: string; data: unknown }[] = [];
  const registration = {
    showNotification: async (title: string, look: { body: string; tag: string; data: unknown }) => {
      shown.push({ title, body: look.body, tag: look.tag, data: look.data });
    },
  };
  const json = () => {
    if (typeof message === "string") return JSON.parse(message) as unknown;
    return message;
  };
  await showPushed(registration, message === null ? null : { json }, words);
  return shown;
};

test("a message is shown in Vietnamese under its kind, so that a later one takes its place", async () => {
  const shown = await shownFor({ kind: "returned", path: "/thong-bao", title: "Đối thoại với bà Lan" });
  expect(shown).toEqual([{ title: "Sổ", body: "Có bản ghi cần sửa.", tag: "returned", data: "/thong-bao" }]);
});

test.each([null, "{", "null", { kind: "toString" }, { kind: 7 }, {}, []])(
  "whatever comes, %j too, something is shown and nothing of it is said",
  async (message) => {
    const [shown] = await shownFor(message);
    expect(shown?.body).toBe("Có thông báo mới.");
  },
);

const openedAt = async (path: unknown, isOpen: boolean) => {
  const done: unknown[] = [];
  const page = {
    focus: async () => void done.push("focus"),
    postMessage: (message: unknown) => void done.push(message),
  };
  await openPushed(
    { matchAll: async () => (isOpen ? [page] : []), openWindow: async (url) => void done.push(url) },
    path,
  );
  return done;
};

test("tapping it opens the app there, or brings an open page to the front without loading it anew", async () => {
  expect(await openedAt("/ban-ghi/0196c000-0000-7000-8000-000000000001/sua", false)).toEqual([
    "/ban-ghi/0196c000-0000-7000-8000-000000000001/sua",
  ]);
  expect(await openedAt("/thong-bao", true)).toEqual(["focus", { type: "GO_TO", path: "/thong-bao" }]);
});

test.each([
  "//evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/\\evil",
  "/a?b",
  "",
  null,
  7,
  "/%2f/evil",
])("nobody is led to %j", async (path) => {
  expect(isOwnPath(path)).toBe(false);
  expect(await openedAt(path, false)).toEqual(["/thong-bao"]);
});
