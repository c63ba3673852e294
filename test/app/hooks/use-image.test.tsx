import { render, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { useEvidenceImage } from "../../../src/app/hooks/use-image.ts";
import { ServicesProvider } from "../../../src/app/hooks/use-services.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import { createScriptedServer, json } from "../../support/scripted-server.ts";
import { createTestPhone } from "../../support/test-phone.ts";

afterEach(() => vi.useRealTimers());

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
