import { Logo } from "../components/logo.tsx";
import { formsVi } from "../vi/forms.ts";
import styles from "./opening.module.css";

/** While the phone reads who is signed in: a moment, so nothing moves. */
export const Opening = () => (
  <main class={styles["opening"]} aria-busy="true">
    <Logo size={64} />
    <span class="vh">{formsVi.loading}</span>
  </main>
);
