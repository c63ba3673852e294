import { Group } from "../../components/group.tsx";
import type { MaterialFile } from "../../services/materials.ts";
import { materialDeskVi, materialsVi as vi } from "../../vi/materials.ts";
import { AttachmentRow } from "../attachments/attachment-row.tsx";
import { PaperPhoto } from "../papers/paper-photo.tsx";

interface MaterialFilesProps {
  readonly files: readonly MaterialFile[];
  /** At an office: what it sent itself is here, and perhaps not there. */
  readonly isOwn?: boolean;
}

/** Sound and films are played here, from this phone where they were fetched. */
export const MaterialFiles = ({ files, isOwn = false }: MaterialFilesProps) => {
  const photos = files.filter(({ kind }) => kind === "photo");
  if (files.length === 0) return null;
  return (
    <Group heading={vi.files}>
      {files.map((file) => {
        const state = stateOf(file, isOwn);
        return file.kind === "photo" ? (
          <PaperPhoto
            key={file.id}
            photo={file}
            name={vi.photo(photos.indexOf(file) + 1)}
            state={state}
            onRemove={undefined}
          />
        ) : (
          <AttachmentRow key={file.id} attachment={file} state={state} />
        );
      })}
    </Group>
  );
};

const stateOf = ({ isHere, isAway, isStored }: MaterialFile, isOwn: boolean): string => {
  if (isAway) return vi.away;
  if (isOwn) return isStored ? "" : materialDeskVi.waiting;
  return isHere ? vi.downloaded : "";
};
