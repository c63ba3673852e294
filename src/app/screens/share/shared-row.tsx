import { ItemRow } from "../../components/item-row.tsx";
import { useObjectUrl } from "../../hooks/use-image.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { SharedFile } from "../../services/intake.ts";
import { size } from "../../vi/format.ts";
import type { InTurn } from "./use-turns.ts";

interface SharedRowProps {
  readonly file: SharedFile;
  readonly inTurn: InTurn;
}

/** One file that was shared: a small picture where it is one, its name and size. Child of a `Group`. */
export const SharedRow = ({ file, inTurn }: SharedRowProps) => {
  const { intake } = useServices();
  const picture = useObjectUrl(async () => {
    const bytes = await inTurn(() => intake.picture(file));
    return bytes ? { kind: "found", bytes } : { kind: "missing" };
  }, [intake, file.id]);
  return (
    <ItemRow
      title={file.fileName}
      meta={size(file.sizeBytes)}
      picture={picture.kind === "shown" ? picture.url : undefined}
      icon={file.type.startsWith("image/") ? "image-square" : "paperclip"}
      isIconWide
    />
  );
};
