import { useLazy } from "../../hooks/use-lazy.ts";
import { administrationVi } from "../../vi/administration.ts";

const loadQr = () => import("qr");

interface QrSquareProps {
  readonly text: string;
  /** What it leads to, for those who cannot see it. */
  readonly label?: string | undefined;
}

/** A QR code of dark squares on white, in every theme: cameras read nothing else. */
export const QrSquare = ({ text, label = administrationVi.qr }: QrSquareProps) => {
  const qr = useLazy("qr", loadQr);
  if (!qr) return <div class="qr" aria-busy="true" />;
  const rows = qr.encodeQR(text, "raw", { ecc: "medium", border: 2 });
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");

  return (
    <svg class="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
};
