import type { IconName } from "../../components/icons.ts";
import { ItemRow } from "../../components/item-row.tsx";
import { acrossVi } from "../../vi/across.ts";

interface AcrossLink {
  readonly href: string;
  readonly icon: IconName;
  readonly words: { readonly title: string; readonly meta: string };
}

const links: readonly AcrossLink[] = [
  { href: "/nhiem-vu", icon: "list-checks", words: acrossVi.tasks },
  { href: "/do-phu", icon: "grid-nine", words: acrossVi.themes },
  { href: "/do-phu/thon", icon: "map-pin", words: acrossVi.villages },
  { href: "/ban-do", icon: "squares-four", words: acrossVi.map },
  { href: "/lien-lac", icon: "wifi-slash", words: acrossVi.contacts },
];

/** The same in one line, above the matrix. */
export const AcrossLine = () => (
  <ul class="across" aria-label={acrossVi.more}>
    {links.map(({ href, words }) => (
      <li key={href}>
        <a href={href}>{words.title}</a>
      </li>
    ))}
  </ul>
);

/** Ways to what goes across all units: rows of a `Group`. */
export const AcrossLinks = ({ isShort = false }: { readonly isShort?: boolean }) => (
  <>
    {links.map(({ href, icon, words }) => (
      <ItemRow
        key={href}
        title={words.title}
        meta={isShort ? undefined : words.meta}
        icon={icon}
        href={href}
      />
    ))}
  </>
);
