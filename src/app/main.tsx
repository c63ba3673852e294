import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/components.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { ServicesProvider } from "./hooks/use-services.ts";
import { createServices } from "./services/create-services.ts";
import { noteErrors } from "./services/error-notes.ts";
import { keepInstallOffer } from "./services/install-offer.ts";
import { speakChosenLanguage } from "./services/language.ts";

noteErrors();
keepInstallOffer();
const { services, start } = createServices();
const root = document.getElementById("app");

const open = async (root: HTMLElement): Promise<void> => {
  document.documentElement.dataset["theme"] = services.phone.theme();
  await speakChosenLanguage();
  render(
    <ServicesProvider value={services}>
      <App />
    </ServicesProvider>,
    root,
  );
  start();
};

if (root) void open(root);
