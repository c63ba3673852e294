import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { usePage } from "../../hooks/use-page.ts";
import { postingPrintVi } from "../../vi/posting-print.ts";
import { QrFinder } from "../scan/qr-finder.tsx";
import { pointInQr } from "./posting-address.ts";

const vi = postingPrintVi.scan;

/** `/niem-yet/quet`: the camera looks for the code of a posting point and opens its check. */
export const ScanPointScreen = () => {
  usePage(vi.title);
  const { route } = useLocation();
  const [problem, setProblem] = useState<string | null>(null);
  const handleText = (text: string) => {
    const point = pointInQr(text);
    if (point === null) setProblem(vi.foreign);
    else route(`/niem-yet/${point}/kiem-tra`, true);
  };
  return (
    <QrFinder
      words={vi}
      backHref="/niem-yet"
      onText={handleText}
      onNoCode={() => setProblem(vi.noCode)}
      problem={problem}
    />
  );
};
