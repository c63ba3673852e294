import { useState } from "preact/hooks";
import { matchesSearch } from "../../../domain/text.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { aboutVi, helpVi } from "../../vi/help.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import styles from "./help.module.css";
import { HELP_TOPICS } from "./help-topics.ts";

/** `/huong-dan`: short pages, found without tones, all of it on the phone. */
export const HelpScreen = () => {
  usePage(helpVi.title);
  const [search, setSearch] = useState("");
  const found = HELP_TOPICS.filter(({ words }) => {
    const { title, lines } = helpVi.topics[words];
    return [title, ...lines].some((line) => matchesSearch(line, search));
  });
  return (
    <div class="screen">
      <AppBar title={helpVi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        <div class="fields">
          <TextField label={helpVi.search} type="search" value={search} onInput={setSearch} />
        </div>
        {found.length === 0 && (
          <p class={`muted ${styles["page"]}`} role="status">
            {helpVi.none(search)}
          </p>
        )}
        <Group>
          {found.map(({ slug, words, icon }) => (
            <ItemRow key={slug} title={helpVi.topics[words].title} icon={icon} href={`/huong-dan/${slug}`} />
          ))}
        </Group>
        <div class="sec" />
        <Group>
          <ItemRow
            title={helpVi.tour}
            meta={helpVi.tourMeta}
            icon="squares-four"
            href="/huong-dan/lam-quen"
          />
          <ItemRow title={aboutVi.title} meta={aboutVi.meta} icon="info" href="/huong-dan/gioi-thieu" />
        </Group>
      </main>
    </div>
  );
};
