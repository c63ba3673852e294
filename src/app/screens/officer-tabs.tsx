import { TabBar } from "../components/tab-bar.tsx";
import { useAccount } from "../hooks/use-account.ts";
import { navigationVi } from "../vi/navigation.ts";

export type OfficerTab = "work" | "diary" | "report" | "more";

/** The bar of a commune's people; only an officer may log. */
export const OfficerTabs = ({ current }: { readonly current: OfficerTab }) => {
  const { user } = useAccount();
  return (
    <TabBar
      items={[
        { icon: "check-square", label: navigationVi.work, href: "/", isCurrent: current === "work" },
        { icon: "notebook", label: navigationVi.diary, href: "/nhat-ky", isCurrent: current === "diary" },
        { icon: "file-text", label: navigationVi.reports, href: "/bao-cao", isCurrent: current === "report" },
        { icon: "squares-four", label: navigationVi.more, href: "/them", isCurrent: current === "more" },
      ]}
      action={
        user.role === "officer"
          ? { icon: "camera-fill", label: navigationVi.log, name: navigationVi.logNew, href: "/ghi" }
          : undefined
      }
    />
  );
};
