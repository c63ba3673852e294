import type { ScopeId } from "../../domain/scope.ts";

/** `head`: how far the scope's book has come; null when something beside the book has changed. */
export type NewsListener = (scope: ScopeId, head: number | null) => void;

/** That something of a scope was committed, told within this process and never what it was. */
export interface News {
  /** Only after the commit. */
  readonly tell: NewsListener;
  /** Returns how to stop. */
  readonly watch: (listener: NewsListener) => () => void;
}

export const createNews = (): News => {
  const listeners = new Set<NewsListener>();
  return {
    tell: (scope, head) => {
      for (const listener of [...listeners]) listener(scope, head);
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
