import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface GroupProps {
  readonly heading?: string | undefined;
  /** Opposite the heading: «9/16». */
  readonly aside?: ComponentChildren;
  /** Rows: `TaskRow`, `ItemRow`, or `<li>`. */
  readonly children: ComponentChildren;
}

/** White, rounded, hairlines between its rows. Never inside another one. */
export const Group = ({ heading, aside, children }: GroupProps) => {
  const id = useId();
  if (heading === undefined) return <ul class="group">{children}</ul>;

  return (
    <section aria-labelledby={id}>
      <div class="sec">
        <h2 id={id}>{heading}</h2>
        {aside !== undefined && <span class="aside">{aside}</span>}
      </div>
      <ul class="group">{children}</ul>
    </section>
  );
};
