import {
  addSpans,
  type OverviewSpan,
  type SpanKind,
  spanKind,
  spanOf,
  spanPeriod,
} from "../../../domain/api-overview.ts";
import { monthOf } from "../../../domain/day.ts";
import { Icon } from "../../components/icon.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { overviewVi } from "../../vi/overview.ts";
import { linkMonth, spanTitle } from "./span-words.ts";

interface SpanProps {
  readonly span: OverviewSpan;
  readonly onChoose: (span: OverviewSpan) => void;
}

const vi = overviewVi.span;

/** One month, quarter or year back or on; the future has nothing to show. */
export const SpanSwitcher = ({ span, onChoose }: SpanProps) => {
  const { diary } = useServices();
  const kind = spanKind(span);
  const isLast = spanPeriod(span).to >= diary.today();

  return (
    // biome-ignore lint/a11y/useSemanticElements: because a fieldset is for fields
    <div class="ms" role="group" aria-label={vi.choose[kind]}>
      <button type="button" aria-label={vi.before[kind]} onClick={() => onChoose(addSpans(span, -1))}>
        <Icon name="caret-left" size="s" />
      </button>
      <b aria-live="polite">{spanTitle(span)}</b>
      <button
        type="button"
        aria-label={vi.after[kind]}
        aria-disabled={isLast || undefined}
        onClick={() => isLast || onChoose(addSpans(span, 1))}
      >
        <Icon name="caret-right" size="s" />
      </button>
    </div>
  );
};

/** From a month to its quarter and year, and back to the last month of them that has begun. */
export const SpanKindChoice = ({ span, onChoose }: SpanProps) => {
  const { diary } = useServices();
  const kinds: readonly SpanKind[] = ["month", "quarter", "year"];
  return (
    <Segmented
      label={vi.kind}
      options={kinds.map((value) => ({ value, label: vi.kinds[value] }))}
      selected={spanKind(span)}
      onChange={(kind) => onChoose(spanOf(kind, linkMonth(monthOf(spanPeriod(span).to), diary.today())))}
    />
  );
};
