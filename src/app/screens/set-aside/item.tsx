import { dayOf, timeOf } from "../../../domain/day.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { LabelledLines } from "../../components/labelled-lines.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { SetAsideItem } from "../../services/story.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { moment } from "../../vi/format.ts";
import { setAsideVi } from "../../vi/set-aside.ts";
import { fieldWords } from "../history/field-words.ts";
import type { FactNames } from "../review/activity-facts.tsx";
import styles from "./set-aside.module.css";
import type { SetAsideActions } from "./set-aside.tsx";

interface ItemProps {
  readonly item: SetAsideItem;
  readonly names: FactNames;
}

/** A change that was refused: what it was, why, and the ways out of it. */
export const RefusedItem = ({
  item,
  names,
  onMend,
  onRetry,
  onToFile,
  onDiscard,
}: ItemProps & SetAsideActions) => (
  <li class={styles["item"]}>
    <div class="row top">
      <span class="ic danger-bg">
        <Icon name="warning" size="s" />
      </span>
      <What item={item} />
    </div>
    <p>{item.reason || setAsideVi.tooLarge}</p>
    <Words item={item} names={names} />
    <div class="acts">
      {item.canMend ? (
        <Button isCompact icon="pencil-simple" onClick={() => onMend(item.change)}>
          {setAsideVi.mend}
        </Button>
      ) : (
        <Button isCompact icon="arrow-clockwise" onClick={() => onRetry(item.change)}>
          {setAsideVi.retry}
        </Button>
      )}
      <Button variant="secondary" isCompact onClick={() => onToFile(item.change)}>
        {setAsideVi.toFile}
      </Button>
      <Button variant="danger" isCompact onClick={() => onDiscard(item.change)}>
        {setAsideVi.discard}
      </Button>
    </div>
  </li>
);

/** A change that the server keeps: nobody has to do anything. */
export const HeldItem = ({ item, names }: ItemProps) => (
  <li class={styles["item"]}>
    <div class="row top">
      <span class="ic queue-bg">
        <Icon name="clock-countdown" size="s" />
      </span>
      <What item={item} />
    </div>
    <p>{item.reason}</p>
    <Words item={item} names={names} />
  </li>
);

const What = ({ item }: { readonly item: SetAsideItem }) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const words: Readonly<Record<string, string>> = setAsideVi.what;
  const what = words[item.collection] ?? setAsideVi.other;
  const title = item.view ? activityTitle(item.view.activity, null, null) : "";
  const when = moment(dayOf(item.at, unit.timeZone), timeOf(item.at, unit.timeZone), diary.today());
  return (
    <div class="grow">
      <h3 class="strong">{title === "" ? what : `${what}: ${title}`}</h3>
      <p class="meta">{setAsideVi.written(when)}</p>
    </div>
  );
};

const Words = ({ item, names }: ItemProps) => {
  const kind =
    typeof item.values["kind"] === "string" ? item.values["kind"] : (item.view?.activity.kind ?? "");
  const told = Object.entries(item.values).flatMap(
    ([name, value]) => fieldWords(item.collection, kind, name, value, names) ?? [],
  );
  if (told.length === 0) return null;
  return (
    <details>
      <summary>
        {setAsideVi.words}
        <Icon name="caret-right" size="s" />
      </summary>
      <LabelledLines facts={told} />
    </details>
  );
};
