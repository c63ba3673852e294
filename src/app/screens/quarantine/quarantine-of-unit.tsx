import { Group } from "../../components/group.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useQuarantine } from "../../hooks/use-quarantine.ts";
import { quarantineVi } from "../../vi/set-aside.ts";
import { QuarantineRows } from "./quarantine-rows.tsx";

/** What the server keeps of colleagues of the unit; absent when there is nothing. One's own stands above it already. */
export const QuarantineOfUnit = () => {
  const { user } = useAccount();
  const { list } = useQuarantine();
  const others = list?.items.filter((item) => item.user !== user.id) ?? [];
  if (others.length === 0) return null;
  return (
    <Group heading={quarantineVi.ofUnit} aside={others.length}>
      <QuarantineRows items={others} />
    </Group>
  );
};
