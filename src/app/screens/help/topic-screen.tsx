import { useState } from "preact/hooks";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { askToInstall, hasInstallOffer } from "../../services/install-offer.ts";
import { helpVi } from "../../vi/help.ts";
import { NothingHere } from "../nothing-here.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import styles from "./help.module.css";
import { HELP_TOPICS } from "./help-topics.ts";

/** One page of the help: a picture, a few lines, and the way to the screen that it is about. */
export const TopicScreen = ({ slug }: { readonly slug: string }) => {
  const topic = HELP_TOPICS.find((each) => each.slug === slug);
  usePage(topic && helpVi.topics[topic.words].title);
  if (!topic) return <NothingHere heading={helpVi.title} {...helpVi.gone} />;
  const { title, lines } = helpVi.topics[topic.words];
  return (
    <div class="screen">
      <AppBar title={title} backHref="/huong-dan">
        <OutboxChip />
      </AppBar>
      <main class={styles["page"]}>
        <div class={styles["picture"]} aria-hidden="true">
          <Icon name={topic.icon} />
        </div>
        <ol class={styles["lines"]}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {topic.words === "install" && <InstallNow />}
        {topic.href !== null && (
          <Button variant="secondary" href={topic.href}>
            {helpVi.open}
          </Button>
        )}
      </main>
    </div>
  );
};

/** Where the browser has offered to install the app, its own question is one tap away. */
const InstallNow = () => {
  const [isOffered, setOffered] = useState(hasInstallOffer);
  const handleInstall = async () => {
    setOffered(false);
    await askToInstall();
  };
  return isOffered ? (
    <Button icon="download-simple" onClick={handleInstall}>
      {helpVi.installNow}
    </Button>
  ) : null;
};
