import text from "../../../../CHANGELOG.md?raw";

export interface News {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What users notice, as the change log tells it: headings of the third level and the lines under them. */
export const readNews = (log: string): readonly News[] =>
  log
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [heading = "", ...rest] = part.split("\n");
      const lines = rest.filter((line) => line.startsWith("- ")).map((line) => line.slice(2));
      return { heading, lines };
    });

export const ownNews = (): readonly News[] => readNews(text);
