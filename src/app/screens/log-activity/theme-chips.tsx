import { useState } from "preact/hooks";
import { Topic } from "../../../domain/activity/common-fields.ts";
import type { Plan } from "../../../domain/plan.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup, type ChipOption } from "../../components/chip-group.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { logVi, topicNames } from "../../vi/log.ts";
import type { LogForm } from "./log-form.ts";

/** How many are offered before «Nội dung khác». */
const FEW = 4;

/** «Nội dung chính»: what was chosen last time, then the likely ones; the others on demand. */
export const ThemeChips = ({ form }: { readonly form: LogForm }) => {
  const { diary } = useServices();
  const inForce = useLive(() => diary.planInForce(), [diary]);
  const [isWhole, setWhole] = useState(false);
  const { themes = [], topics = [] } = form.values;
  const selected: readonly string[] = [...topics, ...themes];
  const [atFirst] = useState(selected);

  const options = likelyFirst(inForce?.plan.themeNames ?? []);
  const usual = options.filter(({ value }) => atFirst.includes(value));
  const ordered = [...usual, ...options.filter((option) => !usual.includes(option))];
  const shown = isWhole
    ? ordered
    : ordered.filter(({ value }, index) => index < FEW || selected.includes(value));

  return (
    <div>
      <ChipGroup
        label={logVi.themes}
        options={shown}
        selected={selected}
        onChange={(chosen) =>
          form.set({ topics: chosen.filter(isTopic), themes: chosen.filter((id) => !isTopic(id)) })
        }
      />
      {shown.length < options.length && (
        <Button variant="quiet" icon="plus" isCompact onClick={() => setWhole(true)}>
          {logVi.moreThemes}
        </Button>
      )}
    </div>
  );
};

/**
 * The two topics that a target counts, between the plan's themes from its end: there it is concrete (một cửa, nêu
 * gương), at its beginning general.
 */
const likelyFirst = (themes: Plan["themeNames"]): readonly ChipOption<string>[] => {
  const concreteFirst = themes.map(({ id, name }) => ({ value: id, label: name })).reverse();
  return Topic.options
    .flatMap((topic, index) => [
      { value: topic, label: topicNames[topic] },
      ...concreteFirst.slice(index, index + 1),
    ])
    .concat(concreteFirst.slice(Topic.options.length));
};

const isTopic = (id: string): id is Topic => Topic.safeParse(id).success;
