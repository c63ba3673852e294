import * as across from "./across.ts";
import * as activityFacts from "./activity-facts.ts";
import * as activityTitle from "./activity-title.ts";
import * as admin from "./admin.ts";
import * as administration from "./administration.ts";
import * as agencies from "./agencies.ts";
import * as alike from "./alike.ts";
import * as assignment from "./assignment.ts";
import * as attachments from "./attachments.ts";
import * as audit from "./audit.ts";
import * as boundary from "./boundary.ts";
import * as broadcast from "./broadcast.ts";
import * as campaign from "./campaign.ts";
import * as capture from "./capture.ts";
import * as coverage from "./coverage.ts";
import * as custody from "./custody.ts";
import * as devices from "./devices.ts";
import * as dialogue from "./dialogue.ts";
import * as diary from "./diary.ts";
import * as difficulty from "./difficulty.ts";
import * as documents from "./documents.ts";
import * as due from "./due.ts";
import * as empty from "./empty.ts";
import * as errors from "./errors.ts";
import * as exemplar from "./exemplar.ts";
import * as feedback from "./feedback.ts";
import * as fieldProblems from "./field-problems.ts";
import * as fields from "./fields.ts";
import * as firstDay from "./first-day.ts";
import * as format from "./format.ts";
import * as forms from "./forms.ts";
import * as freePhotos from "./free-photos.ts";
import * as funding from "./funding.ts";
import * as handOver from "./hand-over.ts";
import * as help from "./help.ts";
import * as history from "./history.ts";
import * as home from "./home.ts";
import * as intake from "./intake.ts";
import * as join from "./join.ts";
import * as kinds from "./kinds.ts";
import * as leader from "./leader.ts";
import * as leaving from "./leaving.ts";
import * as lock from "./lock.ts";
import * as log from "./log.ts";
import * as materials from "./materials.ts";
import * as monthFigures from "./month-figures.ts";
import * as navigation from "./navigation.ts";
import * as network from "./network.ts";
import * as newUnit from "./new-unit.ts";
import * as noticeLink from "./notice-link.ts";
import * as notices from "./notices.ts";
import * as officeGallery from "./office-gallery.ts";
import * as officeInbox from "./office-inbox.ts";
import * as officeTargets from "./office-targets.ts";
import * as overview from "./overview.ts";
import * as pastDays from "./past-days.ts";
import * as photo from "./photo.ts";
import * as photoMarks from "./photo-marks.ts";
import * as placeMap from "./place-map.ts";
import * as places from "./places.ts";
import * as planChanges from "./plan-changes.ts";
import * as planEditor from "./plan-editor.ts";
import * as planReader from "./plan-reader.ts";
import * as portalNews from "./portal-news.ts";
import * as posting from "./posting.ts";
import * as postingPrint from "./posting-print.ts";
import * as postingProcedures from "./posting-procedures.ts";
import * as quickLog from "./quick-log.ts";
import * as receipts from "./receipts.ts";
import * as records from "./records.ts";
import * as reports from "./reports.ts";
import * as returnReasons from "./return-reasons.ts";
import * as review from "./review.ts";
import * as reviewColleague from "./review-colleague.ts";
import * as reviewFigures from "./review-figures.ts";
import * as reviewQueue from "./review-queue.ts";
import * as reviewing from "./reviewing.ts";
import * as revoked from "./revoked.ts";
import * as safekeeping from "./safekeeping.ts";
import * as saving from "./saving.ts";
import * as setAside from "./set-aside.ts";
import * as settings from "./settings.ts";
import * as signIn from "./sign-in.ts";
import * as signingIn from "./signing-in.ts";
import * as stamp from "./stamp.ts";
import * as status from "./status.ts";
import * as storageUse from "./storage-use.ts";
import * as supervision from "./supervision.ts";
import * as survey from "./survey.ts";
import * as sync from "./sync.ts";
import * as targetForms from "./target-forms.ts";
import * as targets from "./targets.ts";
import * as taskDetail from "./task-detail.ts";
import * as taskFacts from "./task-facts.ts";
import * as tour from "./tour.ts";
import * as unitTask from "./unit-task.ts";
import * as units from "./units.ts";
import * as urging from "./urging.ts";
import * as villages from "./villages.ts";
import * as work from "./work.ts";

/** Every English catalogue by the name of its Vietnamese sister. One lazy file: nobody else downloads it. */
export const english: Readonly<Record<string, object>> = {
  ...agencies,
  ...across,
  ...activityFacts,
  ...activityTitle,
  ...admin,
  ...administration,
  ...alike,
  ...assignment,
  ...attachments,
  ...broadcast,
  ...campaign,
  ...capture,
  ...coverage,
  ...custody,
  ...devices,
  ...dialogue,
  ...diary,
  ...difficulty,
  ...documents,
  ...due,
  ...empty,
  ...errors,
  ...exemplar,
  ...feedback,
  ...fieldProblems,
  ...fields,
  ...firstDay,
  ...format,
  ...forms,
  ...freePhotos,
  ...funding,
  ...handOver,
  ...help,
  ...history,
  ...home,
  ...intake,
  ...join,
  ...kinds,
  ...leader,
  ...leaving,
  ...lock,
  ...log,
  ...materials,
  ...monthFigures,
  ...navigation,
  ...network,
  ...newUnit,
  ...noticeLink,
  ...notices,
  ...officeGallery,
  ...officeInbox,
  ...officeTargets,
  ...overview,
  ...pastDays,
  ...photo,
  ...photoMarks,
  ...placeMap,
  ...places,
  ...planChanges,
  ...planEditor,
  ...planReader,
  ...boundary,
  ...portalNews,
  ...posting,
  ...postingPrint,
  ...postingProcedures,
  ...quickLog,
  ...receipts,
  ...records,
  ...reports,
  ...returnReasons,
  ...review,
  ...reviewColleague,
  ...audit,
  ...reviewFigures,
  ...reviewQueue,
  ...reviewing,
  ...revoked,
  ...safekeeping,
  ...saving,
  ...setAside,
  ...settings,
  ...signIn,
  ...signingIn,
  ...stamp,
  ...status,
  ...storageUse,
  ...supervision,
  ...survey,
  ...sync,
  ...targetForms,
  ...targets,
  ...taskDetail,
  ...taskFacts,
  ...tour,
  ...unitTask,
  ...units,
  ...urging,
  ...villages,
  ...work,
};
