import { Icon } from "../../components/icon.tsx";
import { upperFirst } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { statusVi } from "../../vi/status.ts";
import { supervisionVi } from "../../vi/supervision.ts";

const samples = [
  ["full", ""],
  ["onTrack", "3/4"],
  ["behind", "1/4"],
  ["none", "0/4"],
  ["needsFix", ""],
  ["notUsed", "–"],
] as const;

/** What the colours and shapes of the matrix mean. */
export const Legend = () => (
  <ul class="lg" aria-label={overviewVi.legend}>
    {samples.map(([state, text]) => (
      <li key={state}>
        <span class={`mx ${state}`} aria-hidden="true">
          {state === "full" && <Icon name="check" size="xs" />}
          {text}
        </span>
        {upperFirst(statusVi.cell[state])}
      </li>
    ))}
    <li>
      <i class="w" />
      {supervisionVi.waitingLegend}
    </li>
    <li class="tone-queue">
      <Icon name="device-mobile" size="xs" />
      {supervisionVi.unsentLegend}
    </li>
    <li class="tone-queue">
      <Icon name="wifi-slash" size="xs" />
      {supervisionVi.silentLegend}
    </li>
  </ul>
);
