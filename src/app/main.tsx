import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/components.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { ServicesProvider } from "./hooks/use-services.ts";
import { createServices } from "./services/create-services.ts";

const { services, start } = createServices();
const root = document.getElementById("app");

if (root) {
  document.documentElement.dataset["theme"] = services.phone.theme();
  render(
    <ServicesProvider value={services}>
      <App />
    </ServicesProvider>,
    root,
  );
  start();
}
