import { useLocation } from "preact-iso";
import { firstDayVi } from "../../vi/first-day.ts";
import { CodeScreen } from "./code-screen.tsx";
import { useEnrol } from "./use-enrol.ts";

/** `/dang-nhap-lai`: the session has ended; the same person brings a new code and sending goes on. */
export const SignInAgainScreen = () => {
  const { route } = useLocation();
  const enrolment = useEnrol(
    () => {},
    () => route("/", true),
  );
  return <CodeScreen enrolment={enrolment} lead={firstDayVi.again} />;
};
