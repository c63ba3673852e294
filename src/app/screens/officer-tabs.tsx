import type { IconName } from "../components/icons.ts";
import { TabBar } from "../components/tab-bar.tsx";
import { useAccount } from "../hooks/use-account.ts";
import { navigationVi } from "../vi/navigation.ts";

export type OfficerTab = "work" | "sign" | "progress" | "diary" | "report" | "more";

/** The bar of a commune's people; only an officer may log, and a leader has other places in front. */
export const OfficerTabs = ({ current }: { readonly current: OfficerTab }) => {
  const { user } = useAccount();
  const tab = (key: OfficerTab, icon: IconName, label: string, href: string) => ({
    icon,
    label,
    href,
    isCurrent: current === key,
  });
  const diary = tab("diary", "notebook", navigationVi.diary, "/nhat-ky");
  const more = tab("more", "squares-four", navigationVi.more, "/them");
  if (user.role === "leader")
    return (
      <TabBar
        items={[
          tab("sign", "signature", navigationVi.sign, "/"),
          tab("progress", "chart-bar", navigationVi.progress, "/tien-do"),
          diary,
          more,
        ]}
      />
    );
  return (
    <TabBar
      items={[
        tab("work", "check-square", navigationVi.work, "/"),
        diary,
        tab("report", "file-text", navigationVi.reports, "/bao-cao"),
        more,
      ]}
      action={{ icon: "camera-fill", label: navigationVi.log, name: navigationVi.logNew, href: "/ghi" }}
    />
  );
};
