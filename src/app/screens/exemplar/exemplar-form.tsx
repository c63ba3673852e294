import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { Day } from "../../../domain/day.ts";
import type { ExemplarKind } from "../../../domain/registers/exemplar.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import { exemplarVi as vi } from "../../vi/exemplar.ts";
import { Opening } from "../opening.tsx";
import { NewsRecords } from "../papers/news-records.tsx";
import { LeaderDecision } from "./leader-decision.tsx";
import type { ExemplarView } from "./use-exemplars.ts";

export interface ExemplarValues {
  readonly on: Day;
  readonly title: string;
  readonly who: string;
  readonly village: string;
  readonly story: string;
  /** Records whose photos show it. */
  readonly activities: readonly ActivityId[];
}

interface ExemplarFormProps {
  readonly kind: ExemplarKind;
  /** Null: a new one. */
  readonly view: ExemplarView | null;
  readonly saved: ExemplarValues;
}

export const ExemplarForm = ({ kind, view, saved }: ExemplarFormProps) => {
  const { registers, diary } = useServices();
  const { user } = useAccount();
  const { route } = useLocation();
  const id = view?.entry.id;
  const { values, set, clear } = useTyped<ExemplarValues>(`exemplar:${id ?? kind}`, saved);
  const [problem, setProblem] = useState<"title" | "storage" | null>(null);
  usePage(vi.kinds[kind]);
  if (!values) return <Opening />;

  const handleSave = async (): Promise<void> => {
    if (values.title.trim() === "") return setProblem("title");
    const fields = id ? values : { ...values, kind };
    const written = await registers.write("exemplar", [{ id, fields }]);
    if (!written.ok) return setProblem("storage");
    await clear();
    route("/guong");
  };

  return (
    <div class="screen">
      <AppBar title={vi.kinds[kind]} backHref="/guong" isClosing />
      <main>
        {problem === "storage" && <Banner tone="danger" icon="warning" title={vi.storageFull} isLive />}
        <div class="fields">
          <p class="meta">{vi.privacy}</p>
          {view?.isChanged && <p class="meta">{vi.changedSince}</p>}
          {view?.state === "changesAsked" && <p class="strong">{vi.asked(view.note)}</p>}
          {view?.ask === "disputed" && <p class="meta">{vi.disputed}</p>}
          <TextArea
            label={vi.what}
            value={values.title}
            maxLength={300}
            error={problem === "title" ? vi.whatMissing : undefined}
            onInput={(title) => {
              setProblem(null);
              set({ title });
            }}
          />
          <TextField label={vi.who} isOptional value={values.who} onInput={(who) => set({ who })} />
          <DateField
            label={vi.on}
            value={values.on}
            max={diary.today()}
            onChange={(on) => on && set({ on })}
          />
          <TextField
            label={vi.village}
            isOptional
            value={values.village}
            onInput={(village) => set({ village })}
          />
          <TextArea
            label={vi.story}
            isOptional
            rows={4}
            value={values.story}
            onInput={(story) => set({ story })}
          />
          <NewsRecords
            chosen={values.activities}
            onChange={(activities) => set({ activities: [...activities] })}
          />
        </div>
        {view && user.role === "leader" && <LeaderDecision view={view} />}
      </main>
      <footer class="foot">
        <Button onClick={() => void handleSave()}>{vi.save}</Button>
      </footer>
    </div>
  );
};
