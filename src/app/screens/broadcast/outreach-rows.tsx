import { ItemRow } from "../../components/item-row.tsx";
import { logbookVi } from "../../vi/broadcast.ts";
import { campaignVi } from "../../vi/campaign.ts";
import { dialogueVi } from "../../vi/dialogue.ts";
import { surveyVi } from "../../vi/survey.ts";

/** Rows of «Sổ của đơn vị» in «Thêm»: what the unit keeps of its broadcasts, campaigns, dialogues and surveys. */
export const OutreachRows = () => (
  <>
    <ItemRow title={logbookVi.title} meta={logbookVi.meta} icon="megaphone-simple" href="/so-phat-thanh" />
    <ItemRow title={campaignVi.title} meta={campaignVi.meta} icon="image-square" href="/dot-treo" />
    <ItemRow title={dialogueVi.title} meta={dialogueVi.meta} icon="users-three" href="/doi-thoai" />
    <ItemRow title={surveyVi.title} meta={surveyVi.meta} icon="check-circle-fill" href="/khao-sat" />
  </>
);
