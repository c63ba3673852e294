import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { Day } from "../../../domain/day.ts";
import { type DifficultyItem, standingOfItem } from "../../../domain/difficulty-list.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { LabelledLines } from "../../components/labelled-lines.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { difficultyVi } from "../../vi/difficulty.ts";
import { fieldsVi } from "../../vi/fields.ts";
import { nearDay, shortDay } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { officeInboxVi as vi } from "../../vi/office-inbox.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { useOpenedUnits } from "../review/use-opened-units.ts";
import { AnswerForm } from "./answer-form.tsx";
import styles from "./office-inbox.module.css";
import { useOfficeDifficulties } from "./use-office-difficulties.ts";

interface OfficeDifficultyScreenProps {
  readonly unit: UnitId;
  readonly difficulty: ActivityId;
}

/** `/kho-khan/:unit/:id` at a desk: one difficulty, what was done about it, and what is done now. */
export const OfficeDifficultyScreen = ({ unit, difficulty }: OfficeDifficultyScreenProps) => {
  const { diary } = useServices();
  const { items, isFresh, problem, when, reload } = useOfficeDifficulties();
  // Its record, with photos and place, and later answers of others come to this device.
  useOpenedUnits([unit]);
  const mayDecide = useMayDecide();
  const item = items?.find(({ id }) => id === difficulty);
  usePage(item && vi.title);
  const today = diary.today();
  return (
    <SupervisorScreen
      title={item?.unitName ?? vi.title}
      under={item && vi.states[standingOfItem(item, today).state]}
      back={{ href: "/kho-khan", name: navigationVi.back }}
    >
      <div class="narrow">
        <FiguresNotice
          isKnown={items !== undefined}
          isFresh={isFresh}
          problem={problem}
          when={when}
          onAgain={reload}
          stale={vi.stale}
        />
        {items && !item && <p class="meta">{vi.gone}</p>}
        {item && (
          <>
            <Content item={item} today={today} />
            <Answers item={item} />
            {mayDecide && <AnswerForm key={item.answers.length} item={item} />}
          </>
        )}
      </div>
    </SupervisorScreen>
  );
};

const Content = ({ item, today }: { readonly item: DifficultyItem; readonly today: Day }) => {
  const facts = [
    { label: vi.sheet.on, lines: [nearDay(item.on, today)] },
    {
      label: fieldsVi.difficulty.obstacle,
      lines: item.obstacle ? [fieldsVi.difficulty.obstacles[item.obstacle]] : [],
    },
    { label: vi.asks, lines: item.proposal ? [item.proposal] : [] },
    { label: vi.note, lines: item.note ? [item.note] : [] },
  ];
  return (
    <>
      <section class={`panel ${styles["content"]}`}>
        <h2 class="head">{item.title || difficultyVi.untitled}</h2>
        <LabelledLines facts={facts.filter(({ lines }) => lines.length > 0)} />
      </section>
      <Group>
        <ItemRow
          title={vi.record}
          meta={vi.photos(item.photos)}
          icon="notebook"
          href={`/ban-ghi/${item.id}`}
        />
      </Group>
    </>
  );
};

const Answers = ({ item: { answers } }: { readonly item: DifficultyItem }) =>
  answers.length === 0 ? null : (
    <Group heading={difficultyVi.answers}>
      {answers.map(({ id, step, on, dueOn, text, forwardedTo }) => (
        <li key={id} class="row">
          <div class="grow">
            <p class="strong">{vi.steps[step]}</p>
            <p class="meta">
              {[shortDay(on), dueOn && difficultyVi.due(shortDay(dueOn))].filter(Boolean).join(" · ")}
            </p>
            {forwardedTo && <p>{difficultyVi.forwardedTo(forwardedTo)}</p>}
            {text && <p>{text}</p>}
          </div>
        </li>
      ))}
    </Group>
  );
