import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import { WebAddress } from "../../../domain/registers/portal-news.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import { portalNewsVi } from "../../vi/portal-news.ts";
import { Opening } from "../opening.tsx";
import { NewsRecords } from "./news-records.tsx";
import type { PortalNewsView } from "./use-portal-news.ts";

const vi = portalNewsVi.form;
const MOST_LINKS = 10;

interface NewsValues {
  readonly title: string;
  readonly content: string;
  /** One a line. */
  readonly links: string;
  readonly records: readonly ActivityId[];
}

type Problem =
  | { readonly of: "title" | "content" | "storage" }
  | { readonly of: "links"; readonly words: string }
  | null;

/** `/tin-cong/moi` and `/tin-cong/:id/sua`: saving is sending; on disk as it is typed. */
export const PortalNewsForm = ({ view }: { readonly view: PortalNewsView | null }) => {
  const { registers, diary } = useServices();
  const { route } = useLocation();
  const entry = view?.entry ?? null;
  const { values, set, clear } = useTyped<NewsValues>(`portalNews:${entry?.id ?? "moi"}`, savedOf(view));
  const [problem, setProblem] = useState<Problem>(null);
  const heading = view ? portalNewsVi.again : portalNewsVi.add;
  usePage(heading);
  if (!values) return <Opening />;

  const handleSend = async () => {
    const wrong = problemIn(values);
    if (wrong) return setProblem(wrong);
    const round = (entry?.values.round ?? 0) + 1;
    const fields = { ...values, links: linksIn(values.links), on: diary.today(), round };
    const written = await registers.write("portalNews", [{ id: entry?.id, fields }]);
    if (!written.ok) return setProblem({ of: "storage" });
    await clear();
    route(`/tin-cong/${written.value[0]}`);
  };
  const handleChange = (patch: Partial<NewsValues>) => {
    setProblem(null);
    set(patch);
  };

  return (
    <div class="screen">
      <AppBar title={heading} backHref={entry ? `/tin-cong/${entry.id}` : "/tin-cong"} isClosing />
      <main>
        <div class="fields">
          <TextField
            label={vi.title}
            maxLength={300}
            value={values.title}
            error={problem?.of === "title" ? vi.needTitle : undefined}
            onInput={(title) => handleChange({ title })}
          />
          <TextArea
            label={vi.content}
            rows={8}
            maxLength={10_000}
            value={values.content}
            error={problem?.of === "content" ? vi.needContent : undefined}
            onInput={(content) => handleChange({ content })}
          />
          <NewsRecords chosen={values.records} onChange={(records) => handleChange({ records })} />
          <TextArea
            label={vi.links}
            hint={vi.linksHint}
            isOptional
            value={values.links}
            error={problem?.of === "links" ? problem.words : undefined}
            onInput={(links) => handleChange({ links })}
          />
        </div>
      </main>
      <footer class="foot">
        {problem?.of === "storage" && <p role="alert">{vi.notKept}</p>}
        <Button icon="paper-plane-tilt" onClick={handleSend}>
          {view ? vi.sendAgain : vi.send}
        </Button>
      </footer>
    </div>
  );
};

const savedOf = (view: PortalNewsView | null): NewsValues => {
  const said = view?.entry.values;
  return {
    title: said?.title ?? "",
    content: said?.content ?? "",
    links: (said?.links ?? []).join("\n"),
    records: said?.records ?? [],
  };
};

const linksIn = (lines: string): readonly string[] =>
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const problemIn = ({ title, content, links }: NewsValues): Problem => {
  if (title.trim() === "") return { of: "title" };
  if (content.trim() === "") return { of: "content" };
  const written = linksIn(links);
  const bad = written.find((link) => !WebAddress.safeParse(link).success);
  if (bad !== undefined) return { of: "links", words: vi.badLink(bad) };
  return written.length > MOST_LINKS ? { of: "links", words: vi.tooManyLinks } : null;
};
