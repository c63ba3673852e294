import { useLocation } from "preact-iso";
import { AuditPage } from "../../../domain/audit/audit-page.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { workbookFile } from "../../spreadsheet/workbook-file.ts";
import { auditVi as vi } from "../../vi/audit.ts";
import { fullDay, moment } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import styles from "./audit.module.css";
import { AuditFilters, readFilter } from "./audit-filters.tsx";
import { factsOf, sentenceOf, whenOf } from "./audit-words.ts";
import { auditWorkbook } from "./audit-workbook.ts";

/** `/nhat-ky-he-thong` (`?viec=&nguoi=&don-vi=&tu=&den=&truoc=`): who did, saw and changed what, the latest first. */
export const AuditScreen = () => {
  usePage(vi.title);
  const { supervision, diary } = useServices();
  const { unit } = useAccount();
  const { filter, before, choose, goTo } = useAuditAddress();
  const asked = new URLSearchParams(Object.entries({ ...filter, before }).filter(isSaid)).toString();
  const fetched = useFetched(asked, () => supervision.ask(`/api/admin/audit?${asked}`, AuditPage));
  const page = fetched.value;
  const when = page
    ? moment(dayOf(page.generatedAt, unit.timeZone), timeOf(page.generatedAt, unit.timeZone), diary.today())
    : "";
  return (
    <SupervisorScreen
      title={vi.title}
      under={page?.since ? vi.under(fullDay(page.since)) : undefined}
      back={{ href: "/don-vi", name: navigationVi.back }}
      actions={page && page.lines.length > 0 && <Excel page={page} />}
    >
      <FiguresNotice
        isKnown={page !== undefined}
        isFresh={fetched.isFresh}
        problem={fetched.problem}
        when={when}
        onAgain={fetched.reload}
        stale={vi.stale}
      />
      <section class="panel pad" aria-label={vi.title}>
        <AuditFilters filter={filter} page={page} onChoose={choose} />
        {page && <Lines page={page} />}
        <div class={styles["pages"]}>
          {before !== "" && <PageButton name={vi.newest} onClick={() => goTo("")} />}
          {page?.next && <PageButton name={vi.older} onClick={() => goTo(page.next ?? "")} />}
        </div>
      </section>
    </SupervisorScreen>
  );
};

const Lines = ({ page }: { readonly page: AuditPage }) =>
  page.lines.length === 0 ? (
    <EmptyState art="bell" {...vi.none} />
  ) : (
    <ul>
      {page.lines.map((line) => (
        <li key={line.place} class={styles["line"]}>
          <span>{sentenceOf(line)}</span>
          <span class="meta">
            {whenOf(line)} {factsOf(line)}
          </span>
        </li>
      ))}
    </ul>
  );

const PageButton = ({ name, onClick }: { readonly name: string; readonly onClick: () => void }) => (
  <button type="button" class="d-btn secondary" onClick={onClick}>
    {name}
  </button>
);

/** «Tải Excel» of the lines on screen, made on this device. */
const Excel = ({ page }: { readonly page: AuditPage }) => {
  const { handOver } = useServices();
  const handleExcel = async () => {
    await handOver.deliver(await workbookFile(vi.sheet.file, auditWorkbook(page.lines)));
  };
  return (
    <button type="button" class="d-btn secondary" onClick={() => void handleExcel()}>
      <Icon name="download-simple" />
      {vi.excel}
    </button>
  );
};

const isSaid = (entry: [string, string | undefined]): entry is [string, string] => Boolean(entry[1]);

const IN_ADDRESS = { kind: "viec", user: "nguoi", unit: "don-vi", from: "tu", to: "den" } as const;

/** Stands in the address, so that it is the same on the way back. */
const useAuditAddress = () => {
  const { path, query, route } = useLocation();
  const filter = readFilter(query);
  const before = query["truoc"] ?? "";
  const show = (next: Readonly<Record<string, string | null | undefined>>, from: string) => {
    const words = Object.entries(IN_ADDRESS).flatMap(([name, word]): [string, string][] => {
      const value = next[name];
      return value ? [[word, value]] : [];
    });
    route(`${path}?${new URLSearchParams([...words, ...(from === "" ? [] : [["truoc", from]])])}`);
  };
  return {
    filter,
    before,
    // Another filter begins with the newest lines.
    choose: (next: Readonly<Record<string, string | null | undefined>>) => show({ ...filter, ...next }, ""),
    goTo: (place: string) => show({ ...filter }, place),
  };
};
