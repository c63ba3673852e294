import { logVi } from "../vi/log.ts";
import { Banner } from "./banner.tsx";
import { Button } from "./button.tsx";

interface ProblemBannerProps {
  readonly title: string;
  readonly text: string;
  readonly onUnderstood: () => void;
}

/** What went wrong with one photo or file, until the officer has read it; nothing else is lost by it. */
export const ProblemBanner = ({ title, text, onUnderstood }: ProblemBannerProps) => (
  <Banner tone="danger" icon="warning" title={title} text={text} isLive>
    <Button variant="secondary" isCompact onClick={onUnderstood}>
      {logVi.understood}
    </Button>
  </Banner>
);
