import * as z from "zod/mini";
import { articleFields } from "./article.ts";
import { broadcastFields } from "./broadcast.ts";
import { commonFields } from "./common-fields.ts";
import { culturalEventFields } from "./cultural-event.ts";
import { dialogueFields } from "./dialogue.ts";
import { difficultyFields } from "./difficulty.ts";
import { documentFields } from "./document.ts";
import { guidanceFields } from "./guidance.ts";
import type { ActivityKind } from "./kind.ts";
import { meetingFields } from "./meeting.ts";
import { postingFields } from "./posting.ts";
import { publicationFields } from "./publication.ts";
import { socialPostFields } from "./social-post.ts";
import { surveyFields } from "./survey.ts";
import { visualFields } from "./visual.ts";

/** The fields of each kind, beside the common ones. A new kind of activity starts with one line here. */
export const kindFields = {
  broadcast: broadcastFields,
  posting: postingFields,
  visual: visualFields,
  article: articleFields,
  socialPost: socialPostFields,
  meeting: meetingFields,
  dialogue: dialogueFields,
  survey: surveyFields,
  guidance: guidanceFields,
  publication: publicationFields,
  document: documentFields,
  culturalEvent: culturalEventFields,
  difficulty: difficultyFields,
} as const satisfies Readonly<Record<ActivityKind, Readonly<Record<string, z.ZodMiniType>>>>;

export const ActivityId = z.uuid().brand<"ActivityId">();
export type ActivityId = z.infer<typeof ActivityId>;

type Shape = Readonly<Record<string, z.ZodMiniType>>;
type Values<Fields extends Shape> = { readonly [Name in keyof Fields]?: z.infer<Fields[Name]> | undefined };

type CommonValues = Omit<Values<typeof commonFields>, "kind" | "on"> & {
  readonly on: z.infer<typeof commonFields.on>;
};

/** What one kind of activity says: `kind` and `on` always, every other field only once somebody has filled it in. */
export type ActivityOf<Kind extends ActivityKind> = CommonValues & {
  readonly kind: Kind;
} & Values<(typeof kindFields)[Kind]>;

/** One entry of work done (hoạt động): the values of a record of collection `activity`. */
export type Activity = { [Kind in ActivityKind]: ActivityOf<Kind> }[ActivityKind];

/** Every field that a record of this kind may hold, with its schema. */
export const fieldsOfKind = (kind: ActivityKind): Shape => ({ ...commonFields, ...kindFields[kind] });

const schemas = new Map<ActivityKind, z.ZodMiniType<Activity>>();

/**
 * Reads an activity out of a record's values; null when kind or date is missing or a field is not of its shape.
 * Fields that this version does not know are left aside.
 */
export const readActivity = (values: Readonly<Record<string, unknown>>): Activity | null => {
  const kind = commonFields.kind.safeParse(values["kind"]);
  if (!kind.success) return null;
  const parsed = schemaOf(kind.data).safeParse(values);
  return parsed.success ? parsed.data : null;
};

const schemaOf = (kind: ActivityKind): z.ZodMiniType<Activity> => {
  const known = schemas.get(kind);
  if (known) return known;
  const { kind: _kind, on, ...optional } = fieldsOfKind(kind);
  const made = z.extend(z.partial(z.object(optional)), { kind: z.literal(kind), on: commonFields.on });
  schemas.set(kind, made as unknown as z.ZodMiniType<Activity>);
  return schemas.get(kind) as z.ZodMiniType<Activity>;
};
