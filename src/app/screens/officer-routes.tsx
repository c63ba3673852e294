import { useEffect } from "preact/hooks";
import { lazy, Route, Router } from "preact-iso";
import { withLateIcons } from "../components/icons.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useGoTo } from "../hooks/use-go-to.ts";
import { useReturnToCapture } from "../hooks/use-return-to-capture.ts";
import { useReturnToShared } from "../hooks/use-return-to-shared.ts";
import { useScrollMemory } from "../hooks/use-scroll-memory.ts";
import { LogStartScreen } from "./log-activity/log-start-screen.tsx";
import { WorkScreen } from "./work/work-screen.tsx";

const LogActivityScreen = lazy(() =>
  withLateIcons(import("./log-activity/log-activity-screen.tsx").then((part) => part.LogActivityScreen)),
);
const CaptureScreen = lazy(() =>
  withLateIcons(import("./capture/capture-screen.tsx").then((part) => part.CaptureScreen)),
);
const TaskScreen = lazy(() =>
  withLateIcons(import("./task/task-screen.tsx").then((part) => part.TaskScreen)),
);
const ActivityScreen = lazy(() =>
  withLateIcons(import("./activity/activity-screen.tsx").then((part) => part.ActivityScreen)),
);
const PhotoScreen = lazy(() =>
  withLateIcons(import("./photo/photo-screen.tsx").then((part) => part.PhotoScreen)),
);
const MendScreen = lazy(() =>
  withLateIcons(import("./mend/mend-screen.tsx").then((part) => part.MendScreen)),
);
const DiaryScreen = lazy(() =>
  withLateIcons(import("./diary/diary-screen.tsx").then((part) => part.DiaryScreen)),
);
const ReportScreen = lazy(() =>
  withLateIcons(import("./report/report-screen.tsx").then((part) => part.ReportScreen)),
);
const MoreScreen = lazy(() =>
  withLateIcons(import("./more/more-screen.tsx").then((part) => part.MoreScreen)),
);
const OutboxScreen = lazy(() =>
  withLateIcons(import("./outbox/outbox-screen.tsx").then((part) => part.OutboxScreen)),
);
const PlanScreen = lazy(() =>
  withLateIcons(import("./plan/plan-screen.tsx").then((part) => part.PlanScreen)),
);
const SettingsScreen = lazy(() =>
  withLateIcons(import("./settings/settings-screen.tsx").then((part) => part.SettingsScreen)),
);
const SignInAgainScreen = lazy(() =>
  withLateIcons(import("./enrolment/sign-in-again-screen.tsx").then((part) => part.SignInAgainScreen)),
);

const HistoryScreen = lazy(() =>
  withLateIcons(import("./history/history-screen.tsx").then((part) => part.HistoryScreen)),
);
const ReceiptsScreen = lazy(() =>
  withLateIcons(import("./receipts/receipts-screen.tsx").then((part) => part.ReceiptsScreen)),
);
const SetAsideScreen = lazy(() =>
  withLateIcons(import("./set-aside/set-aside-screen.tsx").then((part) => part.SetAsideScreen)),
);
const FindByCodeScreen = lazy(() =>
  withLateIcons(import("./find-by-code/find-by-code-screen.tsx").then((part) => part.FindByCodeScreen)),
);
const ShareScreen = lazy(() =>
  withLateIcons(import("./share/share-screen.tsx").then((part) => part.ShareScreen)),
);
const DifficultiesScreen = lazy(() =>
  withLateIcons(import("./difficulty/difficulties-screen.tsx").then((part) => part.DifficultiesScreen)),
);
const PostingRoutes = lazy(() =>
  withLateIcons(import("./posting/posting-routes.tsx").then((part) => part.PostingRoutes)),
);
const OutreachRoutes = lazy(() =>
  withLateIcons(import("./broadcast/outreach-routes.tsx").then((part) => part.OutreachRoutes)),
);
const ExemplarsScreen = lazy(() =>
  withLateIcons(import("./exemplar/exemplars-screen.tsx").then((part) => part.ExemplarsScreen)),
);
const ExemplarScreen = lazy(() =>
  withLateIcons(import("./exemplar/exemplar-screen.tsx").then((part) => part.ExemplarScreen)),
);
const FeedbackScreen = lazy(() =>
  withLateIcons(import("./feedback/feedback-screen.tsx").then((part) => part.FeedbackScreen)),
);
const FeedbackEntryScreen = lazy(() =>
  withLateIcons(import("./feedback/feedback-entry-screen.tsx").then((part) => part.FeedbackEntryScreen)),
);
const PlacesScreen = lazy(() =>
  withLateIcons(import("./places/places-screen.tsx").then((part) => part.PlacesScreen)),
);
const CoverageScreen = lazy(() =>
  withLateIcons(import("./coverage/coverage-screen.tsx").then((part) => part.CoverageScreen)),
);
const MapScreen = lazy(() =>
  withLateIcons(import("./coverage/map-screen.tsx").then((part) => part.MapScreen)),
);
const NoticesScreen = lazy(() =>
  withLateIcons(import("./notices/notices-screen.tsx").then((part) => part.NoticesScreen)),
);
const PastDaysScreen = lazy(() =>
  withLateIcons(import("./past-days/past-days-screen.tsx").then((part) => part.PastDaysScreen)),
);
const UnitTaskRoutes = lazy(() =>
  withLateIcons(import("./unit-tasks/unit-task-routes.tsx").then((part) => part.UnitTaskRoutes)),
);
const PapersRoutes = lazy(() =>
  withLateIcons(import("./papers/papers-routes.tsx").then((part) => part.PapersRoutes)),
);
const YearScreen = lazy(() =>
  withLateIcons(import("./work/year-screen.tsx").then((part) => part.YearScreen)),
);
const LeaderRoutes = lazy(() =>
  withLateIcons(import("./leader/leader-routes.tsx").then((part) => part.LeaderRoutes)),
);
const TargetRoutes = lazy(() =>
  withLateIcons(import("./targets/target-routes.tsx").then((part) => part.TargetRoutes)),
);
const MaterialRoutes = lazy(() =>
  withLateIcons(import("./materials/material-routes.tsx").then((part) => part.MaterialRoutes)),
);
const HelpRoutes = lazy(() =>
  withLateIcons(import("./help/help-routes.tsx").then((part) => part.HelpRoutes)),
);
const ConcernsScreen = lazy(() =>
  withLateIcons(import("./agencies/concerns-screen.tsx").then((part) => part.ConcernsScreen)),
);
const RevokedScreen = lazy(() =>
  withLateIcons(import("./revoked/revoked-screen.tsx").then((part) => part.RevokedScreen)),
);

/** The screens of a commune. Việc is there at once, the form right behind it, everything else when it is opened. */
export const OfficerRoutes = () => {
  const { user } = useAccount();
  useEffect(() => {
    // Without a network and not yet on the phone: opening the form says so.
    LogActivityScreen.preload().catch(() => {});
    CaptureScreen.preload().catch(() => {});
  }, []);
  useReturnToCapture();
  useReturnToShared();
  useScrollMemory();
  useGoTo();
  return (
    <Router>
      <Route path="/ghi" component={LogStartScreen} />
      <Route path="/ghi/:id" component={LogActivityScreen} />
      <Route path="/ghi/:id/chup" component={CaptureScreen} />
      <Route path="/nhan" component={ShareScreen} />
      <Route path="/viec/:plan/:task" component={TaskScreen} />
      <Route path="/nam/:year?" component={YearScreen} />
      <Route path="/ban-ghi/:id" component={ActivityScreen} />
      <Route path="/ban-ghi/:id/sua" component={MendScreen} />
      <Route path="/ban-ghi/:id/anh/:number" component={PhotoScreen} />
      <Route path="/ban-ghi/:id/lich-su" component={HistoryScreen} />
      <Route path="/nhat-ky" component={DiaryScreen} />
      <Route path="/bao-cao" component={ReportScreen} />
      <Route path="/them" component={MoreScreen} />
      <Route path="/thong-bao" component={NoticesScreen} />
      <Route path="/hop-cho-gui" component={OutboxScreen} />
      <Route path="/can-xem" component={SetAsideScreen} />
      <Route path="/bien-nhan" component={ReceiptsScreen} />
      <Route path="/ma" component={FindByCodeScreen} />
      <Route path="/ma/:code" component={FindByCodeScreen} />
      <Route path="/kho-khan" component={DifficultiesScreen} />
      <Route path="/guong" component={ExemplarsScreen} />
      <Route path="/guong/:id" component={ExemplarScreen} />
      <Route path="/phan-anh" component={FeedbackScreen} />
      <Route path="/phan-anh/:id" component={FeedbackEntryScreen} />
      <Route path="/niem-yet/:rest*" component={PostingRoutes} />
      <Route path="/so-phat-thanh/:rest*" component={OutreachRoutes} />
      <Route path="/doi-thoai/:rest*" component={OutreachRoutes} />
      <Route path="/khao-sat/:rest*" component={OutreachRoutes} />
      <Route path="/dot-treo/:rest*" component={OutreachRoutes} />
      <Route path="/dia-diem" component={PlacesScreen} />
      <Route path="/do-phu" component={CoverageScreen} />
      <Route path="/ban-do" component={MapScreen} />
      <Route path="/ghi-so-cu" component={PastDaysScreen} />
      <Route path="/viec-rieng/:rest*" component={UnitTaskRoutes} />
      <Route path="/chi-tieu/:rest*" component={TargetRoutes} />
      <Route path="/ket-qua-duyet" component={TargetRoutes} />
      <Route path="/van-ban/:rest*" component={PapersRoutes} />
      <Route path="/kinh-phi/:rest*" component={PapersRoutes} />
      <Route path="/tin-cong/:rest*" component={PapersRoutes} />
      <Route path="/tai-lieu/:rest*" component={MaterialRoutes} />
      <Route path="/ke-hoach/:plan?/:clause?" component={PlanScreen} />
      <Route path="/lien-quan" component={ConcernsScreen} />
      <Route path="/cai-dat" component={SettingsScreen} />
      <Route path="/huong-dan/:rest*" component={HelpRoutes} />
      <Route path="/dang-nhap-lai" component={SignInAgainScreen} />
      <Route path="/may-bi-khoa" component={RevokedScreen} />
      <Route path="/tien-do" component={LeaderRoutes} />
      <Route default component={user.role === "leader" ? LeaderRoutes : WorkScreen} />
    </Router>
  );
};
