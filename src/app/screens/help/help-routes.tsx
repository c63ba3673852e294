import { useLocation } from "preact-iso";
import { TourScreen } from "../first-run/tour-screen.tsx";
import { AboutScreen } from "./about-screen.tsx";
import { HelpScreen } from "./help-screen.tsx";
import { TopicScreen } from "./topic-screen.tsx";

/** `/huong-dan…`: help, about and the tour, one part that is loaded when the first is opened. */
export const HelpRoutes = () => {
  const { path } = useLocation();
  const [, , page = ""] = path.split("/");
  switch (page) {
    case "":
      return <HelpScreen />;
    case "gioi-thieu":
      return <AboutScreen />;
    case "lam-quen":
      return <TourScreen />;
    default:
      return <TopicScreen slug={page} />;
  }
};
