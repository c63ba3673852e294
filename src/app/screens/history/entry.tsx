import type { Json } from "../../../domain/canonical-json.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { Sha256 } from "../../../domain/hash.ts";
import type { Instant } from "../../../domain/instant.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import type { IconName } from "../../components/icons.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment } from "../../vi/format.ts";
import { historyVi } from "../../vi/history.ts";
import type { FactNames } from "../review/activity-facts.tsx";
import { EntryField } from "./entry-field.tsx";
import styles from "./history.module.css";
import { canRestore, differsMuch, stepOf, type TimelineEntry } from "./timeline.ts";

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly kind: string;
  readonly names: FactNames;
  /** Null for those who only read. */
  readonly onBringBack: ((key: string, values: Readonly<Record<string, Json>>) => void) | null;
}

/** One change: what it was, who made it when and where, and each field. */
export const Entry = ({ entry, kind, names, onBringBack }: EntryProps) => (
  <li class={styles["entry"]}>
    <div class="row top">
      <span class={`ic ${entry.state === "refused" ? "danger-bg" : "draft-bg"}`}>
        <Icon name={iconOf(entry)} size="s" />
      </span>
      <div class="grow">
        <h2 class="strong">{nameOf(entry)}</h2>
        <Who entry={entry} />
        {entry.state !== "confirmed" && (
          <span class={`st ${entry.state === "refused" ? "danger-bg" : "queue-bg"}`}>
            <Icon name={entry.state === "refused" ? "warning" : "device-mobile"} />
            {historyVi.states[entry.state]}
          </span>
        )}
      </div>
      {entry.collection === "evidence" && <Picture entry={entry} />}
    </div>
    {entry.isRevived && <p class="meta">{historyVi.revived}</p>}
    <dl>
      {entry.fields.map((field) => (
        <EntryField
          key={field.name}
          entry={entry}
          field={field}
          kind={kind}
          names={names}
          onBringBack={onBringBack}
        />
      ))}
    </dl>
    {onBringBack && canRestore(entry) && (
      <Button variant="secondary" isCompact onClick={() => onBringBack(entry.key, { deleted: false })}>
        {entry.collection === "evidence" ? historyVi.bringBackPhoto : historyVi.bringBackRecord}
      </Button>
    )}
  </li>
);

const Who = ({ entry }: { readonly entry: TimelineEntry }) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const tell = (at: Instant): string =>
    moment(dayOf(at, unit.timeZone), timeOf(at, unit.timeZone), diary.today());
  const device = entry.isOfThisDevice ? historyVi.thisDevice : (entry.deviceName ?? "");
  return (
    <>
      <p class="meta">{historyVi.who(entry.userName ?? "", device)}</p>
      <p class="meta">
        {differsMuch(entry) && entry.receivedAt !== null
          ? historyVi.whenTwice(tell(entry.at), tell(entry.receivedAt))
          : historyVi.when(tell(entry.at))}
      </p>
    </>
  );
};

const Picture = ({ entry }: { readonly entry: TimelineEntry }) => {
  const { kind, file: maybeFile, thumbnail: maybeThumbnail } = entry.current;
  const file = kind === "photo" ? Sha256.safeParse(maybeFile).data : undefined;
  const thumbnail = Sha256.safeParse(maybeThumbnail).data;
  const picture = useEvidenceImage(file && { file, thumbnail }, "thumbnail");
  return picture.kind === "shown" ? <img class="thumb" src={picture.url} alt="" /> : null;
};

const nameOf = (entry: TimelineEntry): string => {
  const words: Readonly<Record<string, Readonly<Record<ReturnType<typeof stepOf>, string>>>> = historyVi.what;
  return words[entry.collection]?.[stepOf(entry)] ?? historyVi.other;
};

const iconOf = (entry: TimelineEntry): IconName => {
  if (entry.state === "refused") return "warning";
  switch (entry.collection) {
    case "evidence":
      return "image-square";
    case "review":
      return "seal-check-fill";
    case "comment":
      return "user-circle";
    default:
      return stepOf(entry) === "made" ? "file-text" : "pencil-simple";
  }
};
