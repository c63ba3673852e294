import { type AuditPage, AuditQuery, AuditSubject } from "../../../domain/audit/audit-page.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { DateField } from "../../components/date-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { auditVi as vi } from "../../vi/audit.ts";
import styles from "./audit.module.css";

export type AuditFilter = Omit<AuditQuery, "before">;

/** The parts of an address that filter; what means nothing is left out. */
export const readFilter = (query: Readonly<Record<string, string>>): AuditFilter => {
  const given = {
    from: query["tu"],
    to: query["den"],
    user: query["nguoi"],
    unit: query["don-vi"],
    kind: query["viec"],
  };
  const known = Object.entries(given).filter(
    ([name, value]) => AuditQuery.safeParse({ [name]: value }).success,
  );
  return AuditQuery.parse(Object.fromEntries(known.filter(([, value]) => value !== undefined)));
};

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly page: AuditPage | undefined;
  readonly onChoose: (next: { readonly [Name in keyof AuditFilter]?: string | null }) => void;
}

/** By what, whom, which unit and which days. People are those whom the lines on screen name. */
export const AuditFilters = ({ filter, page, onChoose }: AuditFiltersProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const today = diary.today();
  const people = new Map(
    (page?.lines ?? []).flatMap(({ user, userName }) =>
      user && userName ? [[user, userName] as const] : [],
    ),
  );
  const byName = (a: { readonly label: string }, b: { readonly label: string }) =>
    a.label.localeCompare(b.label, "vi");
  return (
    <fieldset class={styles["filters"]} aria-label={vi.filters}>
      <SelectField
        label={vi.kind}
        options={[
          { value: "", label: vi.everyKind },
          ...AuditSubject.options.map((kind) => ({ value: kind, label: vi.kinds[kind] })),
        ]}
        value={filter.kind ?? ""}
        onChange={(kind) => onChoose({ kind })}
      />
      <SelectField
        label={vi.person}
        options={[
          { value: "", label: vi.everyone },
          ...[...people].map(([value, label]) => ({ value: value as string, label })).sort(byName),
        ]}
        value={filter.user ?? ""}
        onChange={(user) => onChoose({ user })}
      />
      <SelectField
        label={vi.unit}
        options={[
          { value: "", label: vi.everyUnit },
          ...units.map((unit) => ({ value: unit.id as string, label: unitNameOn(unit, today) })).sort(byName),
        ]}
        value={filter.unit ?? ""}
        onChange={(unit) => onChoose({ unit })}
      />
      <DateField
        label={vi.from}
        value={filter.from ?? null}
        max={today}
        onChange={(from) => onChoose({ from })}
      />
      <DateField label={vi.to} value={filter.to ?? null} max={today} onChange={(to) => onChoose({ to })} />
    </fieldset>
  );
};
