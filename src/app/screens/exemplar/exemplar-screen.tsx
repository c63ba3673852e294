import type { RecordId } from "../../../domain/change.ts";
import type { Day } from "../../../domain/day.ts";
import type { ExemplarKind } from "../../../domain/registers/exemplar.ts";
import { useServices } from "../../hooks/use-services.ts";
import { exemplarVi } from "../../vi/exemplar.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { ExemplarForm, type ExemplarValues } from "./exemplar-form.tsx";
import { type ExemplarView, useExemplars } from "./use-exemplars.ts";

/** Addresses of new ones; any other is an entry's id. */
const NEW: Readonly<Record<string, ExemplarKind>> = { moi: "exemplar", "phe-binh": "criticism" };

/** `/guong/moi`, `/guong/phe-binh` and `/guong/:id`. */
export const ExemplarScreen = ({ id }: { readonly id: string }) => {
  const { diary } = useServices();
  const exemplars = useExemplars();
  const kind = NEW[id];
  if (kind) return <ExemplarForm key={id} kind={kind} view={null} saved={emptyOn(diary.today())} />;
  if (!exemplars) return <Opening />;
  const view = exemplars.find(({ entry }) => entry.id === (id as RecordId));
  if (!view) return <NothingHere heading={exemplarVi.title} {...exemplarVi.gone} />;
  return <ExemplarForm key={id} kind={view.entry.values.kind} view={view} saved={shown(view)} />;
};

const emptyOn = (on: Day): ExemplarValues => ({
  on,
  title: "",
  who: "",
  village: "",
  story: "",
  activities: [],
});

const shown = ({ entry: { values } }: ExemplarView): ExemplarValues => ({
  on: values.on,
  title: values.title,
  who: values.who ?? "",
  village: values.village ?? "",
  story: values.story ?? "",
  activities: values.activities ?? [],
});
