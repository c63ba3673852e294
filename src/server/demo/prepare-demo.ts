import { err, ok, type Result } from "../../domain/result.ts";
import type { PrintedPerson } from "../announce.ts";
import type { Log } from "../log.ts";
import type { OpenServer } from "../open-server.ts";
import { loadPlan } from "../seed/load-plan.ts";
import { loadUnits } from "../seed/load-units.ts";
import { demoCodes } from "./demo-codes.ts";
import { stateOfFolder } from "./demo-folder.ts";
import { createDemoPictures } from "./demo-pictures.ts";
import { fillDemo } from "./fill-demo.ts";

/** Fills an empty folder, leaves a filled one as it is, refuses any other; answers with fresh codes to come in by. */
export const prepareDemo = async (
  { registry, shelf, administrator }: Pick<OpenServer, "registry" | "shelf" | "administrator">,
  log: Log,
  dataFolder: string,
): Promise<Result<readonly PrintedPerson[], string>> => {
  const units = loadUnits();
  switch (await stateOfFolder(registry.history.db)) {
    case "real":
      return err(
        `Thư mục ${dataFolder} đang chứa dữ liệu thật, không nạp dữ liệu mẫu vào đó. Đặt LOA_DATA_DIR tới thư mục khác. / ` +
          `The folder ${dataFolder} holds real data; the demo needs a folder of its own (LOA_DATA_DIR).`,
      );
    case "halfFilled":
      return err(
        `Lần nạp dữ liệu mẫu trước bị dừng giữa chừng. Xóa thư mục ${dataFolder} rồi chạy lại. / ` +
          `Filling in the demo was broken off. Delete the folder ${dataFolder} and start again.`,
      );
    case "empty":
      log.info({ dataFolder }, "filling in the demo");
      await fillDemo({
        registry,
        shelf,
        log,
        pictures: createDemoPictures(),
        plan: loadPlan(),
        units,
        administrator,
      });
      break;
    case "demo":
      break;
  }
  return ok(await demoCodes(registry, units));
};
