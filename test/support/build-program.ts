import { mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "vite";

const PROJECT = join(import.meta.dirname, "../..");

export interface BuiltProgram {
  /** The JavaScript to be run by `node`. */
  readonly file: string;
  readonly dispose: () => void;
}

/** Builds a module as the server is built, so that it runs as a process of its own on every version of Node. */
export const buildProgram = async (source: string): Promise<BuiltProgram> => {
  // Within the project, so that it finds the packages.
  const folder = mkdtempSync(join(PROJECT, "node_modules/.loa-program-"));
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: "silent",
    build: { ssr: source, outDir: folder, target: "node20", copyPublicDir: false, emptyOutDir: false },
  });
  return {
    file: join(folder, basename(source).replace(/\.ts$/, ".js")),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
};
