import { type Day, dayOf } from "../../../domain/day.ts";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { exemplarVi } from "../../vi/exemplar.ts";
import { nearDay, upperFirst } from "../../vi/format.ts";
import { leaderVi } from "../../vi/leader.ts";
import styles from "./leader.module.css";
import type { LeaderWords } from "./use-leader-words.ts";
import type { Waiting, WaitingWord } from "./use-waiting.ts";
import { WordButtons } from "./word-buttons.tsx";

const vi = leaderVi.words;

interface WaitingWordsProps {
  readonly waiting: Waiting;
  readonly words: LeaderWords;
  readonly today: Day;
}

/** What waits for the leader's word, each with its two buttons; tapping a row shows the whole of it. */
export const WaitingWords = ({ waiting, words, today }: WaitingWordsProps) => {
  const { words: all, orphaned } = waiting;
  return all.length + orphaned === 0 ? (
    <p class={`meta ${styles["none"]}`}>{vi.none}</p>
  ) : (
    <Group heading={vi.heading} aside={all.length + (orphaned > 0 ? 1 : 0)}>
      {all.map((each) => (
        <WordRow key={keyOf(each)} each={each} waiting={waiting} words={words} today={today} />
      ))}
      {orphaned > 0 && (
        <ItemRow
          title={leaderVi.gone(orphaned)}
          meta={leaderVi.goneMeta}
          icon="user-circle"
          iconTone="attn"
          href="/viec-rieng/ban-giao"
        />
      )}
    </Group>
  );
};

const keyOf = (each: WaitingWord): string => (each.kind === "script" ? each.view.id : each.entry.id);

interface WordRowProps extends WaitingWordsProps {
  readonly each: WaitingWord;
}

const WordRow = ({ each, waiting, words, today }: WordRowProps) => {
  const { unit } = useAccount();
  const { createdBy, updatedAt } = each.kind === "script" ? each.view : each.entry;
  const by = vi.by(
    waiting.people.get(createdBy)?.name ?? "",
    nearDay(dayOf(updatedAt, unit.timeZone), today),
  );
  const { title, icon, href, facts, said } = shownOf(each, today);
  return (
    <li class={styles["word"]}>
      <a class="item top" href={href}>
        <span class="ic">
          <Icon name={icon} />
        </span>
        <span class="grow">
          <span class="strong lines2">{title}</span>
          <span class="meta">{upperFirst([...facts, by].filter((fact) => fact !== "").join(" · "))}</span>
          {said !== "" && <span class={`meta ${styles["said"]}`}>{said}</span>}
        </span>
        <Icon name="caret-right" size="s" />
      </a>
      <WordButtons waiting={each} title={title} words={words} />
    </li>
  );
};

const shownOf = (each: WaitingWord, today: Day) => {
  if (each.kind === "script") {
    const { view, script, airsOn, isChanged } = each;
    return {
      title: view.activity.title ? vi.scriptOf(view.activity.title) : vi.script,
      icon: "megaphone-simple",
      href: `/ban-ghi/${view.id}`,
      facts: [isChanged ? vi.changed : "", vi.airs(nearDay(airsOn, today))],
      said: script.script || vi.attached(script.files.length),
    } as const;
  }
  const { entry, ask } = each;
  const { kind, title, who = "", story = "" } = entry.values;
  return {
    title,
    icon: kind === "exemplar" ? "seal-check" : "warning",
    href: `/guong/${entry.id}`,
    facts: [vi.asks[ask], exemplarVi.kinds[kind], who],
    said: story,
  } as const;
};
