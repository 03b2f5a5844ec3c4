import { Component, type ReactNode } from "react";

/** What the error said, in one line. */
const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Keeps the failure of one part from taking the page along; `fallback` gets a way to try again and what the error said. */
export class ErrorBoundary extends Component<
  { readonly fallback: (retry: () => void, error: string) => ReactNode; readonly children: ReactNode },
  { readonly error: string | null }
> {
  override state: { readonly error: string | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: wordsOf(error) };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : this.props.fallback(() => this.setState({ error: null }), error);
  }
}
