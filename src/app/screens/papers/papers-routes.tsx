import { useLocation } from "preact-iso";
import { documentsVi } from "../../vi/documents.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { DocumentForm } from "./document-form.tsx";
import { DocumentScreen } from "./document-screen.tsx";
import { DocumentsScreen } from "./documents-screen.tsx";
import { useDocuments } from "./use-documents.ts";

/** `/van-ban…`, `/kinh-phi…`, `/tin-cong…`: papers, money and news of a unit; one part, loaded with the first. */
export const PapersRoutes = () => {
  const { path } = useLocation();
  const [, , first = "", second = ""] = path.split("/");
  return first === "" ? (
    <DocumentsScreen />
  ) : (
    <OneDocument key={first} id={first} isEdit={second === "sua"} />
  );
};

const OneDocument = ({ id, isEdit }: { readonly id: string; readonly isEdit: boolean }) => {
  const documents = useDocuments();
  if (!documents) return <Opening />;
  if (id === "moi") return <DocumentForm entry={null} documents={documents} />;
  const entry = documents.find((each) => each.id === id);
  if (!entry) return <NothingHere heading={documentsVi.title} {...documentsVi.gone} />;
  return isEdit ? <DocumentForm entry={entry} documents={documents} /> : <DocumentScreen entry={entry} />;
};
