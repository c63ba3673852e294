import { useLocation } from "preact-iso";
import { PointId } from "../../../domain/registers/posted-procedure.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { postingVi } from "../../vi/posting.ts";
import { NothingHere } from "../nothing-here.tsx";
import { CheckStartScreen } from "./check-start-screen.tsx";
import { ImportScreen } from "./import/import-screen.tsx";
import { PointScreen } from "./point-screen.tsx";
import { PointsScreen } from "./points-screen.tsx";
import { PrintScreen } from "./print-screen.tsx";
import { ProceduresScreen } from "./procedures-screen.tsx";
import { ScanPointScreen } from "./scan-point-screen.tsx";

/** `/niem-yet…`: the family of screens around posting points, one part that is loaded when the first is opened. */
export const PostingRoutes = () => {
  const { path } = useLocation();
  const { user } = useAccount();
  const [, , first = "", second = ""] = path.split("/");
  switch (first) {
    case "":
      return <PointsScreen />;
    case "thu-tuc":
      return <ProceduresScreen />;
    case "nhap":
      return <ImportScreen />;
    case "quet":
      return <ScanPointScreen />;
  }
  const point = PointId.safeParse(first);
  if (!point.success) return <NothingHere heading={postingVi.title} {...postingVi.noSuchPoint} />;
  switch (second) {
    case "":
      return <PointScreen key={point.data} id={point.data} />;
    case "kiem-tra":
      // Only an officer logs: whoever else reads the code sees how the point stands.
      return user.role === "officer" ? (
        <CheckStartScreen key={point.data} id={point.data} />
      ) : (
        <PointScreen key={point.data} id={point.data} />
      );
    case "in-ma":
      return <PrintScreen id={point.data} what="qr" />;
    case "in-danh-muc":
      return <PrintScreen id={point.data} what="list" />;
    default:
      return <NothingHere heading={postingVi.title} {...postingVi.noSuchPoint} />;
  }
};
