import type { EvidenceView } from "../../../domain/activity/activity-view.ts";
import { Group } from "../../components/group.tsx";
import { attachmentsVi } from "../../vi/attachments.ts";
import { AttachmentRow } from "./attachment-row.tsx";

/** Sound, video and documents of a saved record; nothing where there are none. */
export const RecordAttachments = ({ attachments }: { readonly attachments: readonly EvidenceView[] }) =>
  attachments.length === 0 ? null : (
    <Group heading={attachmentsVi.title}>
      {attachments.map((each) => (
        <AttachmentRow
          key={each.id}
          attachment={each}
          state={each.isStored ? attachmentsVi.sent : attachmentsVi.queued}
        />
      ))}
    </Group>
  );
