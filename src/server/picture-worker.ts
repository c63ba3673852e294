import { writeFileSync } from "node:fs";
import { drawPicture } from "./pictures/draw-picture.ts";
import { restrictDecoders } from "./pictures/open-picture.ts";
import { PictureJob } from "./pictures/picture-job.ts";

// The process that decodes pictures: what a hostile one does to it, the server survives. It gets a path, writes files,
// and ends with the server. Whoever runs out of memory, this process goes first.
const volunteerForOutOfMemory = (): void => {
  try {
    writeFileSync("/proc/self/oom_score_adj", "1000");
  } catch {
    // Only Linux has it.
  }
};

volunteerForOutOfMemory();
restrictDecoders();

process.on("message", async (message) => {
  const job = PictureJob.parse(message);
  const outcome = await drawPicture(job);
  process.send?.({ id: job.id, outcome });
});
process.on("disconnect", () => process.exit(0));
