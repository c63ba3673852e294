import type { Json } from "../../domain/canonical-json.ts";
import { Change, type RecordId } from "../../domain/change.ts";
import type { Instant } from "../../domain/instant.ts";
import type { PushKind, PushMessage } from "../../domain/push.ts";
import { pushKinds } from "../../domain/push.ts";
import type { Role, UserId } from "../../domain/user.ts";

/** A change that was merged, as the log has it. */
export interface LoggedWork {
  readonly collection: string;
  readonly record: RecordId;
  readonly by: UserId;
  readonly fields: Readonly<Record<string, Json>>;
  readonly receivedAt: Instant;
}

/** Collections of which anything could be told. */
export const TOLD_COLLECTIONS = [
  "review",
  "comment",
  "difficultyAnswer",
  "assignment",
  "urging",
  "material",
] as const;

/** Where every message leads: the list there has what came, and what it is about may not have come yet. */
export const PATH = "/thong-bao";

export const readLogged = (body: string, receivedAt: Instant): LoggedWork | null => {
  const change = Change.safeParse(JSON.parse(body));
  return change.success
    ? {
        collection: change.data.collection,
        record: change.data.recordId,
        by: change.data.user,
        fields: change.data.fields,
        receivedAt,
      }
    : null;
};

/** What one of a unit's people is told of some changes: each kind once, however many there are; nothing of their own doing. */
export const messagesFor = (
  person: { readonly user: UserId; readonly role: Role },
  changes: readonly LoggedWork[],
): readonly PushMessage[] => {
  const takenBack = new Set(
    changes.flatMap(({ record, fields }) => (fields["deleted"] === true ? [record] : [])),
  );
  const kinds = new Set(
    changes
      .filter(({ record }) => !takenBack.has(record))
      .flatMap((change) => (change.by === person.user ? [] : (kindFor(person, change) ?? []))),
  );
  return pushKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, path: PATH }));
};

const kindFor = (
  { user, role }: { readonly user: UserId; readonly role: Role },
  { collection, fields }: LoggedWork,
): PushKind | null => {
  if (fields["deleted"] === true) return null;
  switch (collection) {
    case "review":
      // Only an officer can mend it.
      return fields["verdict"] === "returned" && role === "officer" ? "returned" : null;
    case "comment":
      return typeof fields["text"] === "string" ? "comment" : null;
    case "difficultyAnswer":
      return "answer";
    case "urging":
      return role === "officer" || fields["level"] === "leader" ? "urging" : null;
    case "assignment":
      return fields["person"] === user ? "assignment" : null;
    default:
      return null;
  }
};
