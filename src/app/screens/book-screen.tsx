import type { ComponentChildren } from "preact";
import { AppBar } from "../components/app-bar.tsx";
import { OutboxChip } from "./outbox-chip.tsx";

interface BookScreenProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** At the thumb: what is added to it. */
  readonly foot: ComponentChildren;
}

/** The frame of a book of the unit, as it is opened from «Thêm». */
export const BookScreen = ({ title, children, foot }: BookScreenProps) => (
  <div class="screen">
    <AppBar title={title} backHref="/them">
      <OutboxChip />
    </AppBar>
    <main>{children}</main>
    <footer class="foot">{foot}</footer>
  </div>
);
