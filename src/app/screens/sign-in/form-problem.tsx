import { Icon } from "../../components/icon.tsx";
import css from "./form-problem.module.css";

/** What the server or the network said of a whole form; heard as soon as it is there. */
export const FormProblem = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <p class={`banner attn-bg ${css["flush"]}`} role="alert">
      <Icon name="warning-circle" />
      <span>{text}</span>
    </p>
  );
