import type { TaskRef } from "../../../domain/task.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { documentsVi as vi } from "../../vi/documents.ts";
import { DocumentRow } from "./document-row.tsx";
import { useDocuments } from "./use-documents.ts";

/** «Văn bản» of a task of the plan, and the way to write down one more. */
export const DocumentsOfTask = ({ task }: { readonly task: TaskRef }) => {
  const documents = useDocuments()?.filter(({ values }) => values.tasks?.includes(task));
  if (!documents) return null;
  return (
    <Group heading={vi.ofTask} aside={documents.length > 0 ? documents.length : undefined}>
      {documents.map((entry) => (
        <DocumentRow key={entry.id} entry={entry} />
      ))}
      <ItemRow title={vi.add} icon="plus" href={`/van-ban/moi?task=${encodeURIComponent(task)}`} />
    </Group>
  );
};
