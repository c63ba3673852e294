import { useState } from "preact/hooks";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { APP_NAME } from "../../vi/app-name.ts";
import { aboutVi } from "../../vi/help.ts";
import { CallOffice } from "../call-office.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { ownNews } from "./change-log.ts";
import styles from "./help.module.css";

/** `/huong-dan/gioi-thieu`: version, what changed, licences, whom to call, and a file for whoever helps. */
export const AboutScreen = () => {
  const { phone } = useServices();
  usePage(aboutVi.title);
  return (
    <div class="screen">
      <AppBar title={aboutVi.title} backHref="/huong-dan">
        <OutboxChip />
      </AppBar>
      <main class={styles["page"]}>
        <p class="strong">{APP_NAME}</p>
        <p class="meta">{aboutVi.version(phone.appVersion)}</p>
        <CallOffice />
        <Diagnostic />
        <section class={styles["news"]} aria-labelledby="news">
          <h2 id="news">{aboutVi.news}</h2>
          <div lang="vi">
            {ownNews().map(({ heading, lines }) => (
              <details key={heading}>
                <summary>{heading}</summary>
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </details>
            ))}
          </div>
        </section>
        <h2>{aboutVi.licences}</h2>
        <p>{aboutVi.own}</p>
        <p class="meta">{aboutVi.parts}</p>
      </main>
    </div>
  );
};

const Diagnostic = () => {
  const { diagnostic } = useServices();
  const [said, setSaid] = useState("");
  const handleDeliver = async () => {
    const { delivery, name } = await diagnostic.deliver();
    const { saved, shared } = aboutVi.diagnostic;
    setSaid(delivery === "saved" ? saved(name) : delivery === "shared" ? shared : "");
  };
  return (
    <section aria-labelledby="diagnostic">
      <h2 id="diagnostic">{aboutVi.diagnostic.title}</h2>
      <p>{aboutVi.diagnostic.text}</p>
      <div class={styles["action"]}>
        <Button variant="secondary" icon="download-simple" onClick={handleDeliver}>
          {aboutVi.diagnostic.action}
        </Button>
      </div>
      <p class="meta" role="status">
        {said}
      </p>
    </section>
  );
};
