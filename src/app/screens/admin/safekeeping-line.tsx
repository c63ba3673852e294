import { useEffect, useState } from "preact/hooks";
import type { Safekeeping } from "../../../domain/safekeeping.ts";
import { useServices } from "../../hooks/use-services.ts";
import { safekeepingVi } from "../../vi/safekeeping.ts";

/** How backups stand and what waits, in one line that leads to all of it. */
export const SafekeepingLine = () => {
  const standing = useStanding();
  return (
    <p class="meta safety">
      <a href="/an-toan">{safekeepingVi.title}</a> · <a href="/nhat-ky-he-thong">{safekeepingVi.log}</a>
      {standing && ` · ${safekeepingVi.backup[standing.backup]}`}
      {standing && standing.waiting > 0 && ` · ${safekeepingVi.waiting(standing.waiting)}`}
    </p>
  );
};

const useStanding = (): Safekeeping | null => {
  const { administration } = useServices();
  const [standing, setStanding] = useState<Safekeeping | null>(null);
  useEffect(() => {
    let isGone = false;
    void administration.safekeeping().then((told) => {
      if (told.ok && !isGone) setStanding(told.value);
    });
    return () => {
      isGone = true;
    };
  }, [administration]);
  return standing;
};
