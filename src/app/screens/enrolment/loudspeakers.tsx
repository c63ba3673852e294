import styles from "./enrolment.module.css";
import picture from "./loudspeakers.svg";

/** Loudspeakers above the hills; decoration. */
export const Loudspeakers = () => (
  <div class={styles["hero"]}>
    <img src={picture} alt="" width="800" height="600" decoding="async" />
  </div>
);
