import { useState } from "preact/hooks";
import { Topic } from "../../../domain/activity/common-fields.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { logVi, topicNames } from "../../vi/log.ts";
import type { LogForm } from "./log-form.ts";

/** How many are offered before «Nội dung khác». */
const FEW = 5;

/** «Nội dung chính»: the two topics that a target counts, then the plan's themes by their short names. */
export const ThemeChips = ({ form }: { readonly form: LogForm }) => {
  const { diary } = useServices();
  const inForce = useLive(() => diary.planInForce(), [diary]);
  const [isWhole, setWhole] = useState(false);
  const { themes = [], topics = [] } = form.values;
  const selected: readonly string[] = [...topics, ...themes];

  const options = [
    ...Topic.options.map((value): { value: string; label: string } => ({ value, label: topicNames[value] })),
    ...(inForce?.plan.themeNames.map(({ id, name }) => ({ value: id, label: name })) ?? []),
  ];
  const shown = isWhole
    ? options
    : options.filter(({ value }, index) => index < FEW || selected.includes(value));

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

const isTopic = (id: string): id is Topic => Topic.safeParse(id).success;
