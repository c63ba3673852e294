// A CouchDB-compatible server: express-pouchdb over PouchDB in memory. Arguments: the folder with the peers installed.
import { createRequire } from "node:module";
import { join } from "node:path";

const peer = createRequire(join(process.argv[2] ?? ".", "package.json"));
const PouchDB = peer("pouchdb-core")
  .plugin(peer("pouchdb-adapter-memory"))
  .plugin(peer("pouchdb-mapreduce"))
  .plugin(peer("pouchdb-replication"))
  .defaults({ adapter: "memory" });

const app = peer("express")();
app.use("/", peer("express-pouchdb")(PouchDB, { inMemoryConfig: true, mode: "minimumForPouchDB" }));
const server = app.listen(0, "127.0.0.1", () => {
  process.stdout.write(`listening ${server.address().port}\n`);
});
