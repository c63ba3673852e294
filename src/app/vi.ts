import { adminVi } from "./vi/admin.ts";
import { diaryVi } from "./vi/diary.ts";
import { emptyVi } from "./vi/empty.ts";
import { errorsVi } from "./vi/errors.ts";
import { formsVi } from "./vi/forms.ts";
import { homeVi } from "./vi/home.ts";
import { navigationVi } from "./vi/navigation.ts";
import { overviewVi } from "./vi/overview.ts";
import { reportsVi } from "./vi/reports.ts";
import { reviewVi } from "./vi/review.ts";
import { savingVi } from "./vi/saving.ts";
import { moreVi, settingsVi } from "./vi/settings.ts";
import { signInVi } from "./vi/sign-in.ts";
import { statusVi } from "./vi/status.ts";
import { syncVi } from "./vi/sync.ts";
import { taskDetailVi } from "./vi/task-detail.ts";

/**
 * Every word on screen, grouped by meaning; another language is another object of this type.
 * Offices and levels are data: where a sentence needs them it takes `office` («Phòng VH&TT») or `above`, a common
 * noun in small letters; at the head of a sentence it becomes a capital here.
 */
export const vi = {
  appName: "Sổ Tuyên truyền",
  admin: adminVi,
  diary: diaryVi,
  empty: emptyVi,
  errors: errorsVi,
  forms: formsVi,
  home: homeVi,
  more: moreVi,
  navigation: navigationVi,
  overview: overviewVi,
  reports: reportsVi,
  review: reviewVi,
  saving: savingVi,
  settings: settingsVi,
  signIn: signInVi,
  status: statusVi,
  sync: syncVi,
  taskDetail: taskDetailVi,
};
