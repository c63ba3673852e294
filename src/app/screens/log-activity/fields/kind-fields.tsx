import type { ComponentType } from "preact";
import type { ActivityKind } from "../../../../domain/activity/kind.ts";
import { withLateIcons } from "../../../components/icons.ts";
import { useLazy } from "../../../hooks/use-lazy.ts";
import { formsVi } from "../../../vi/forms.ts";
import type { LogForm } from "../log-form.ts";

type Fields = ComponentType<{ readonly form: LogForm }>;

/** One file of fields a kind; a new kind starts with one line here. */
const loaders: Readonly<Record<ActivityKind, () => Promise<Fields>>> = {
  broadcast: () => import("./broadcast-fields.tsx").then((part) => part.BroadcastFields),
  posting: () => import("./posting-fields.tsx").then((part) => part.PostingFields),
  visual: () => import("./visual-fields.tsx").then((part) => part.VisualFields),
  article: () => import("./article-fields.tsx").then((part) => part.ArticleFields),
  socialPost: () => import("./social-post-fields.tsx").then((part) => part.SocialPostFields),
  meeting: () => import("./meeting-fields.tsx").then((part) => part.MeetingFields),
  dialogue: () => import("./dialogue-fields.tsx").then((part) => part.DialogueFields),
  survey: () => import("./survey-fields.tsx").then((part) => part.SurveyFields),
  guidance: () => import("./guidance-fields.tsx").then((part) => part.GuidanceFields),
  publication: () => import("./publication-fields.tsx").then((part) => part.PublicationFields),
  document: () => import("./document-fields.tsx").then((part) => part.DocumentFields),
  culturalEvent: () => import("./cultural-event-fields.tsx").then((part) => part.CulturalEventFields),
  difficulty: () => import("./difficulty-fields.tsx").then((part) => part.DifficultyFields),
};

const loadFields = (kind: ActivityKind): Promise<Fields> => withLateIcons(loaders[kind]());

/** What only this kind of activity says. */
export const KindFields = ({ kind, form }: { readonly kind: ActivityKind; readonly form: LogForm }) => {
  const Part = useLazy(kind, loadFields);
  return Part ? <Part form={form} /> : <p aria-busy="true">{formsVi.loading}</p>;
};
