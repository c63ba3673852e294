import { ItemRow } from "../../components/item-row.tsx";
import { logbookVi } from "../../vi/broadcast.ts";
import { campaignVi } from "../../vi/campaign.ts";

/** Rows of «Sổ của đơn vị» in «Thêm»: what the unit keeps of its broadcasts and campaigns. */
export const OutreachRows = () => (
  <>
    <ItemRow title={logbookVi.title} meta={logbookVi.meta} icon="megaphone-simple" href="/so-phat-thanh" />
    <ItemRow title={campaignVi.title} meta={campaignVi.meta} icon="image-square" href="/dot-treo" />
  </>
);
