import { Component, type ComponentChildren } from "preact";
import { errorsVi } from "../vi/errors.ts";

interface ScreenBoundaryProps {
  readonly children: ComponentChildren;
}

interface ScreenBoundaryState {
  readonly error: unknown;
}

/** A bug on one screen says so and leaves a way out; what was saved is not touched by it. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { error: null };

  override componentDidCatch(error: unknown): void {
    // Told to the browser's own log, where a helper can read it.
    reportError(error);
    this.setState({ error });
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main class="em">
        <h1 class="head">{errorsVi.page.title}</h1>
        <p class="muted">{errorsVi.page.text}</p>
        {/* A link that loads the page anew: whatever went wrong in memory is gone with it. */}
        <a class="btn secondary" href="/" target="_top">
          {errorsVi.page.action}
        </a>
      </main>
    );
  }
}
