import { render, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { useEvidenceImage, useObjectUrl } from "../../../src/app/hooks/use-image.ts";
import { ServicesProvider } from "../../../src/app/hooks/use-services.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import { createScriptedServer, json } from "../../support/scripted-server.ts";
import { createTestPhone } from "../../support/test-phone.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const FILE = "a".repeat(64) as Sha256;
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

const Photo = () => <p>{useEvidenceImage({ file: FILE, fileType: "image/heic" }, "photo").kind}</p>;

/** A photo on the screen of a phone whose server answers so when it is asked to draw. */
const show = async (draw: () => Response) => {
  const server = createScriptedServer();
  const phone = createTestPhone((url, init) =>
    url.endsWith(`/files/${FILE}/screen`) ? draw() : server.answer(url, init),
  );
  await phone.services.account.enrol("ABCD-EFGH");
  const asked = () => phone.requests.filter((request) => request.startsWith("GET /files/")).length;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const page = render(
    <ServicesProvider value={phone.services}>
      <Photo />
    </ServicesProvider>,
  );
  return { asked, page };
};

const busy = () => json({ error: { kind: "busy", reason: "", retryAfterS: 5 } }, 503);

test("a photo that the server is still drawing is asked for again, and then shown", async () => {
  let isBusy = true;
  const { asked } = await show(() => (isBusy ? busy() : new Response(JPEG)));
  await waitFor(() => expect(vi.getTimerCount()).toBe(1));
  await waitFor(() => expect(asked()).toBe(1));
  screen.getByText("loading");
  isBusy = false;
  vi.advanceTimersByTime(4_999);
  expect(asked()).toBe(1);
  vi.advanceTimersByTime(1);
  await screen.findByText("shown");
});

test("nobody asks for a photo again that nobody looks at any more", async () => {
  const { asked, page } = await show(busy);
  await waitFor(() => expect(asked()).toBe(1));
  page.unmount();
  vi.advanceTimersByTime(60_000);
  expect(asked()).toBe(1);
});

test("a photo that cannot be opened is told from one that is not there", async () => {
  await show(() => json({ error: { kind: "unreadable", reason: "" } }, 415));
  await screen.findByText("unreadable");
});

const Shown = ({ text }: { readonly text: string }) => {
  const picture = useObjectUrl(async () => ({ kind: "found", bytes: new Blob([text]) }), [text]);
  return picture.kind === "shown" ? <img alt={text} src={picture.url} /> : null;
};

test("an address holds until the next picture is there, and nothing is held when nobody looks any more", async () => {
  const made = vi.spyOn(URL, "createObjectURL");
  const givenBack = vi.spyOn(URL, "revokeObjectURL");
  const addresses = () => made.mock.results.map(({ value }) => String(value));
  const back = () => givenBack.mock.calls.map(([address]) => address);

  const page = render(<Shown text="một" />);
  const first = (await screen.findByRole("img")).getAttribute("src");
  expect(back()).toEqual([]);
  page.rerender(<Shown text="hai" />);
  expect(screen.getByRole("img").getAttribute("src")).toBe(first);
  expect(back()).toEqual([]);
  await waitFor(() => expect(screen.getByRole("img").getAttribute("src")).not.toBe(first));
  await waitFor(() => expect(back()).toEqual([first]));
  page.unmount();
  await waitFor(() => expect(new Set(back())).toEqual(new Set(addresses())));
  expect(addresses()).toHaveLength(2);
});

test("an address that was made too late to be shown is given back as well", async () => {
  const made = vi.spyOn(URL, "createObjectURL");
  const givenBack = vi.spyOn(URL, "revokeObjectURL");
  const page = render(<Shown text="một" />);
  made.mockImplementationOnce((bytes) => {
    // Gone at this very moment: what is set now is never rendered.
    queueMicrotask(() => page.unmount());
    return URL.createObjectURL(bytes);
  });
  await waitFor(() => expect(made).toHaveBeenCalled());
  await waitFor(() => expect(givenBack).toHaveBeenCalledWith(made.mock.results.at(-1)?.value));
});
