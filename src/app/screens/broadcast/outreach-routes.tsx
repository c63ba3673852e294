import { useLocation } from "preact-iso";
import { errorsVi } from "../../vi/errors.ts";
import { CampaignScreen } from "../campaign/campaign-screen.tsx";
import { CampaignsScreen } from "../campaign/campaigns-screen.tsx";
import { DialogueScreen } from "../dialogue/dialogue-screen.tsx";
import { DialoguesScreen } from "../dialogue/dialogues-screen.tsx";
import { NothingHere } from "../nothing-here.tsx";
import { CounterScreen } from "../survey/counter-screen.tsx";
import { SurveyScreen } from "../survey/survey-screen.tsx";
import { SurveysScreen } from "../survey/surveys-screen.tsx";
import { LogbookScreen } from "./logbook-screen.tsx";
import { outreachPlace } from "./outreach-place.ts";

/** What a unit keeps of its broadcasts, campaigns, dialogues and surveys: one part, loaded when the first is opened. */
export const OutreachRoutes = () => {
  const { path } = useLocation();
  const place = outreachPlace(path);
  switch (place?.kind) {
    case "logbook":
      return <LogbookScreen month={place.month} />;
    case "campaigns":
      return <CampaignsScreen />;
    case "campaign":
      return <CampaignScreen key={place.id} id={place.id} />;
    case "dialogues":
      return <DialoguesScreen />;
    case "dialogue":
      return <DialogueScreen key={place.id} id={place.id} />;
    case "surveys":
      return <SurveysScreen />;
    case "survey":
      return <SurveyScreen key={place.id} id={place.id} />;
    case "counter":
      return <CounterScreen key={place.id} id={place.id} />;
    default:
      return <NothingHere heading={errorsVi.page.title} {...errorsVi.page} />;
  }
};
