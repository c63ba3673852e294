// npm start [-- --demo] and npm run admin -- <command>: builds what is missing or old, then becomes the server, or its
// command line. It runs in this very process, so signals, exit code and arguments are its own.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildIfNeeded } from "./build.mjs";
import { ROOT } from "./run.mjs";

const isAdmin = process.argv[2] === "admin";
if (isAdmin) process.argv.splice(2, 1);

if (buildIfNeeded()) {
  const program = join(ROOT, "dist/server", isAdmin ? "cli.js" : "main.js");
  process.argv[1] = program;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
} else {
  process.stderr.write(
    "Không dựng được ứng dụng; xem lỗi ở trên. / The app could not be built; see the error above.\n",
  );
  process.exitCode = 1;
}
