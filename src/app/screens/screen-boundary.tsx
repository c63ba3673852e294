import { Component, type ComponentChildren } from "preact";
import { storageFailureIn } from "../services/storage-result.ts";
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
    // Told to the browser's own log, where a helper can read it; a phone that is full is nobody's mistake.
    if (storageFailureIn(error) === null) reportError(error);
    this.setState({ error });
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const failure = storageFailureIn(this.state.error);
    const { title, text, action } = failure
      ? { ...errorsVi.storage[failure.kind], action: errorsVi.storage.retry }
      : errorsVi.page;
    return (
      <main class="em">
        <h1 class="head">{title}</h1>
        <p class="muted">{text}</p>
        {/* A link that loads the page anew: whatever went wrong in memory is gone with it. */}
        <a class="btn secondary" href="/" target="_top">
          {action}
        </a>
      </main>
    );
  }
}
