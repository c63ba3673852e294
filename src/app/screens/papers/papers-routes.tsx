import { useLocation } from "preact-iso";
import { documentsVi } from "../../vi/documents.ts";
import { fundingVi } from "../../vi/funding.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { DocumentForm } from "./document-form.tsx";
import { DocumentScreen } from "./document-screen.tsx";
import { DocumentsScreen } from "./documents-screen.tsx";
import { FundingImportScreen } from "./funding-import-screen.tsx";
import { FundingPlanForm } from "./funding-plan-form.tsx";
import { FundingScreen } from "./funding-screen.tsx";
import { FundingUseForm } from "./funding-use-form.tsx";
import { useDocuments } from "./use-documents.ts";
import { useFunding } from "./use-funding.ts";

/** `/van-ban…`, `/kinh-phi…`: a unit's papers and money; one part, loaded with the first. */
export const PapersRoutes = () => {
  const { path } = useLocation();
  const [, family = "", first = "", second = ""] = path.split("/");
  if (family === "kinh-phi") return <FundingRoutes first={first} second={second} />;
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

const FundingRoutes = ({ first, second }: { readonly first: string; readonly second: string }) => {
  const funding = useFunding();
  if (!funding) return <Opening />;
  switch (first) {
    case "":
      return <FundingScreen funding={funding} />;
    case "du-kien":
      return <FundingPlanForm funding={funding} />;
    case "nhap":
      return <FundingImportScreen funding={funding} />;
  }
  if (second === "moi") return <FundingUseForm funding={funding} entry={null} />;
  const entry = funding.used.find(({ id }) => id === second);
  if (!entry) return <NothingHere heading={fundingVi.title} {...fundingVi.useForm.gone} />;
  return <FundingUseForm key={second} funding={funding} entry={entry} />;
};
