import { useLocation } from "preact-iso";
import { documentsVi } from "../../vi/documents.ts";
import { fundingVi } from "../../vi/funding.ts";
import { portalNewsVi } from "../../vi/portal-news.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { DocumentForm } from "./document-form.tsx";
import { DocumentScreen } from "./document-screen.tsx";
import { DocumentsScreen } from "./documents-screen.tsx";
import { FundingImportScreen } from "./funding-import-screen.tsx";
import { FundingPlanForm } from "./funding-plan-form.tsx";
import { FundingScreen } from "./funding-screen.tsx";
import { FundingUseForm } from "./funding-use-form.tsx";
import { PortalNewsForm } from "./portal-news-form.tsx";
import { PortalNewsItem } from "./portal-news-item.tsx";
import { PortalNewsScreen } from "./portal-news-screen.tsx";
import { useDocuments } from "./use-documents.ts";
import { useFunding } from "./use-funding.ts";
import { usePortalNews } from "./use-portal-news.ts";

/** `/van-ban…`, `/kinh-phi…`, `/tin-cong…`: a unit's papers, money and news; one part, loaded with the first. */
export const PapersRoutes = () => {
  const { path } = useLocation();
  const [, family = "", first = "", second = ""] = path.split("/");
  if (family === "kinh-phi") return <FundingRoutes first={first} second={second} />;
  if (family === "tin-cong")
    return first === "" ? <PortalNewsScreen /> : <OneNews key={first} id={first} isEdit={second === "sua"} />;
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

const OneNews = ({ id, isEdit }: { readonly id: string; readonly isEdit: boolean }) => {
  const news = usePortalNews();
  if (!news) return <Opening />;
  if (id === "moi") return <PortalNewsForm view={null} />;
  const view = news.find(({ entry }) => entry.id === id);
  if (!view) return <NothingHere heading={portalNewsVi.title} {...portalNewsVi.gone} />;
  return isEdit ? <PortalNewsForm view={view} /> : <PortalNewsItem view={view} />;
};
