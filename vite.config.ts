import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import preact from "@preact/preset-vite";
import type { BuildEnvironmentOptions } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { LongestFirst } from "./.scripts/longest-first.mjs";

const APP_NAME = "Sổ Tuyên truyền";
const BRAND_COLOR = "#0B5A47";

/**
 * What other apps may share to this one: whatever can be proof (src/domain/evidence.ts). The phone judges by the bytes;
 * endings stand here as well because not every app names types.
 */
const SHARED_TYPES = [
  ...["image/*", "audio/*", "video/mp4", "video/webm", "application/pdf"],
  ...["wordprocessingml.document", "spreadsheetml.sheet"].map(
    (type) => `application/vnd.openxmlformats-officedocument.${type}`,
  ),
  ...[".heic", ".mp3", ".m4a", ".ogg", ".pdf", ".docx", ".xlsx"],
];

/** `vite build --mode server`: one process for Node, dependencies stay outside. */
const SERVER_MODE = "server";

const SERVER_ENTRIES = ["main", "cli", "picture-worker"];

/** `npm run dev` shows the page as it is written, beside a server started by `npm start`. */
const SERVER_WHILE_DEVELOPING = `http://127.0.0.1:${process.env["PORT"] ?? "8080"}`;

const clientBuild: BuildEnvironmentOptions = {
  outDir: "dist/client",
  manifest: true,
  sourcemap: false,
  // The content security policy allows no data: fonts or scripts, and every asset must be a file to be precached.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  rolldownOptions: {
    output: {
      // Names would weigh in the worker, which lists every file; .vite/manifest.json knows whose hash is whose.
      entryFileNames: "assets/[hash].js",
      // The second language has a name by which the worker leaves it to those who chose it (sw/second-language.ts).
      chunkFileNames: ({ name }) => (name === "english" ? "assets/english-[hash].js" : "assets/[hash].js"),
      assetFileNames: "assets/[hash][extname]",
      codeSplitting: {
        groups: [
          // What Việc needs comes as one file: thirty small ones pack worse and each is asked for.
          { name: "first-screen", tags: ["$initial"], priority: 3 },
          // Schemas that name each other's collections: torn apart, one would run before the other it needs.
          { name: "registers", test: /src[\\/]domain[\\/](registers[\\/]|collections\.ts)/, priority: 2 },
          // Below this size (bytes of source) a part goes with the part whose users are most alike. From some 4000 on such
          // parts wait for each other (.scripts/check-chunks.mjs).
          { name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2500 },
        ],
      },
    },
  },
};

const serverBuild: BuildEnvironmentOptions = {
  outDir: "dist/server",
  ssr: true,
  target: "node20",
  sourcemap: true,
  copyPublicDir: false,
  rolldownOptions: {
    input: Object.fromEntries(
      SERVER_ENTRIES.map((name) => [name, `src/server/${name}.ts`] as const).filter(([, path]) =>
        existsSync(path),
      ),
    ),
    output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
  },
};

const installable = () =>
  VitePWA({
    strategies: "injectManifest",
    srcDir: "sw",
    filename: "sw.ts",
    injectRegister: false,
    registerType: "prompt",
    // They match the glob below already; twice would be two entries in the precache.
    includeManifestIcons: false,
    manifest: {
      id: "/",
      name: APP_NAME,
      short_name: APP_NAME,
      description: "Ghi việc, chụp minh chứng và báo cáo tuyên truyền cải cách hành chính, cả khi mất mạng.",
      lang: "vi",
      dir: "ltr",
      start_url: "/",
      scope: "/",
      display: "standalone",
      theme_color: BRAND_COLOR,
      background_color: "#FFFFFF",
      icons: [
        { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
        { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
      // Answered by the service worker (sw/take-share.ts), never by the server.
      share_target: {
        action: "/nhan",
        method: "POST",
        enctype: "multipart/form-data",
        params: { files: [{ name: "files", accept: SHARED_TYPES }] },
      },
    },
    injectManifest: {
      globPatterns: ["**/*.{js,css,html,svg,woff2,png}"],
      rollupFormat: "iife",
      sourcemap: false,
      // A quarter of each hash tells one version from the next as well, and the worker's budget is small.
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) => ({ ...entry, revision: entry.revision?.slice(0, 8) ?? null })),
        }),
      ],
    },
  });

const FAKE_INDEXED_DB = "fake-indexeddb/auto";

type ProjectSettings = NonNullable<TestProjectInlineConfiguration["test"]>;

const project = (name: string, settings: ProjectSettings): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, environment: "node", include: [`test/${name}/**/*.test.{ts,tsx}`], ...settings },
});

/**
 * One process for many files, which saves loading the same modules for each. For rooms that keep nothing in a module: the
 * pure ones, and the server, whose tests open one of their own in a folder of their own.
 */
const SHARED_PROCESS: ProjectSettings = { isolate: false };

/** Days and months belong to the unit, not to the machine: the domain gives the same answers wherever it runs. */
const domainIn = (place: string, timeZone: string): TestProjectInlineConfiguration =>
  project(`domain-${place}`, {
    ...SHARED_PROCESS,
    include: ["test/domain/**/*.test.ts"],
    env: { TZ: timeZone },
    setupFiles: ["test/setup/time-zone.ts"],
  });

/** Whole processes and browsers: few files at a time, after everything else, with room for a slow machine. */
const afterAllElse = (groupOrder: number, maxWorkers: number): ProjectSettings => ({
  fileParallelism: maxWorkers > 1,
  maxWorkers,
  sequence: { groupOrder },
});

const APP: ProjectSettings = {
  environment: "happy-dom",
  setupFiles: [FAKE_INDEXED_DB, "test/setup/app.ts"],
  testTimeout: 20_000,
};

/** They change what others would find, or find it changed: words and icons that were loaded, clocks, the browser's storage. */
const APP_ALONE = [
  "test/app/en/**/*.test.{ts,tsx}",
  "test/app/components/icons.test.ts",
  "test/app/screens/plan-editor/**/*.test.tsx",
  "test/app/screens/settings.test.tsx",
  "test/app/services/every-write-fails.test.ts",
];

const projects: TestProjectInlineConfiguration[] = [
  domainIn("utc", "UTC"),
  domainIn("hcm", "Asia/Ho_Chi_Minh"),
  domainIn("kiritimati", "Pacific/Kiritimati"),
  project("sync", SHARED_PROCESS),
  project("device", { setupFiles: [FAKE_INDEXED_DB] }),
  project("contract", { ...SHARED_PROCESS, setupFiles: [FAKE_INDEXED_DB], testTimeout: 30_000 }),
  project("simulation", { setupFiles: [FAKE_INDEXED_DB], testTimeout: 120_000 }),
  // Each test makes a phone of its own.
  project("app", { ...APP, ...SHARED_PROCESS, exclude: APP_ALONE }),
  project("app-alone", { ...APP, include: APP_ALONE }),
  project("server", { ...SHARED_PROCESS, testTimeout: 30_000 }),
  project("tooling", { testTimeout: 120_000 }),
  project("e2e", {
    ...afterAllElse(1, 3),
    globalSetup: "test/setup/demo.ts",
    testTimeout: 180_000,
    hookTimeout: 120_000,
  }),
  // Beside PostgreSQL the fresh clone has a core to compile on.
  project("system", { ...afterAllElse(2, 2), testTimeout: 900_000, hookTimeout: 900_000 }),
];

export default defineConfig(({ mode }) => ({
  plugins: [preact({ reactAliasesEnabled: false }), mode === "production" && installable()],
  worker: { format: "es" },
  build: mode === SERVER_MODE ? serverBuild : clientBuild,
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(["/api", "/files", "/healthz"].map((path) => [path, SERVER_WHILE_DEVELOPING])),
  },
  // Vitest would leave one core alone, which on a machine of two is half of it.
  test: {
    pool: "forks",
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects,
  },
}));
