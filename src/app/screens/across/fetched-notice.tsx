import { dayOf, timeOf } from "../../../domain/day.ts";
import type { Instant } from "../../../domain/instant.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment } from "../../vi/format.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import type { FetchedFigures } from "../overview/use-fetched.ts";

interface FetchedNoticeProps {
  readonly figures: FetchedFigures<{ readonly generatedAt: Instant }>;
}

/** What the figures on screen are worth, by when they were made. */
export const FetchedNotice = ({ figures: { value, isFresh, problem, reload } }: FetchedNoticeProps) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const when =
    value &&
    moment(dayOf(value.generatedAt, unit.timeZone), timeOf(value.generatedAt, unit.timeZone), diary.today());
  return (
    <FiguresNotice
      isKnown={value !== undefined}
      isFresh={isFresh}
      problem={problem}
      when={when ?? ""}
      onAgain={reload}
    />
  );
};
