// npm start [-- --demo]: builds what is missing or old, then becomes the server. The server runs in this very process,
// so signals, exit code and arguments are its own.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildIfNeeded } from "./build.mjs";
import { ROOT } from "./run.mjs";

if (buildIfNeeded()) {
  const server = join(ROOT, "dist/server/main.js");
  process.argv[1] = server;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(server).href);
} else {
  process.stderr.write(
    "Không dựng được ứng dụng; xem lỗi ở trên. / The app could not be built; see the error above.\n",
  );
  process.exitCode = 1;
}
