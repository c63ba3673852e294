import type { ComponentChildren } from "preact";
import { Logo } from "../../components/logo.tsx";
import { usePage } from "../../hooks/use-page.ts";
import styles from "./enrolment.module.css";
import { type GuideDrawing, GuidePicture } from "./guide-picture.tsx";

interface GuideScreenProps {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly string[];
  /** What to look for, step by step. */
  readonly pictures?: readonly GuideDrawing[];
  readonly children?: ComponentChildren;
}

/** A page instead of data entry, where what is entered could be lost: what to do, step by step. */
export const GuideScreen = ({ title, text, steps, pictures = [], children }: GuideScreenProps) => {
  usePage(title);
  return (
    <div class="screen">
      <main>
        <div class={styles["brand"]}>
          <Logo size={44} />
          <h1>{title}</h1>
        </div>
        <p class={`muted ${styles["promise"]}`}>{text}</p>
        <ol class={styles["steps"]}>
          {steps.map((step, index) => (
            <li key={step}>
              <span class="grow">{step}</span>
              {pictures[index] && <GuidePicture drawing={pictures[index]} />}
            </li>
          ))}
        </ol>
      </main>
      {children !== undefined && <footer class="foot clear">{children}</footer>}
    </div>
  );
};
