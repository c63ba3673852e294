import { AppBar } from "../components/app-bar.tsx";
import { Button } from "../components/button.tsx";
import { usePage } from "../hooks/use-page.ts";
import { navigationVi } from "../vi/navigation.ts";

interface NothingHereProps {
  readonly heading: string;
  readonly title: string;
  readonly text: string;
}

/** An address whose record is not on this phone. */
export const NothingHere = ({ heading, title, text }: NothingHereProps) => {
  usePage(heading);
  return (
    <div class="screen">
      <AppBar title={heading} backHref="/" />
      <main class="em">
        <h2 class="head">{title}</h2>
        <p class="muted">{text}</p>
        <Button href="/" variant="secondary">
          {navigationVi.toWork}
        </Button>
      </main>
    </div>
  );
};
