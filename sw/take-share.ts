import { keepShared } from "../src/device/shared-inbox.ts";

/** Where the system posts what another app shares to this one; the manifest says so (vite.config.ts). */
export const SHARE_PATH = "/nhan";

/**
 * Puts what was shared on disk, then shows the screen that takes it in. Nothing of it goes to a server (S36); what could
 * not be kept is told there.
 */
export const takeShare = async ({ request }: { readonly request: Request }): Promise<Response> => {
  const isKept = await keep(request).then(
    () => true,
    () => false,
  );
  return Response.redirect(isKept ? SHARE_PATH : `${SHARE_PATH}?loi=1`, 303);
};

const keep = async (request: Request): Promise<void> => {
  const given = (await request.formData()).getAll("files");
  await keepShared(
    indexedDB,
    given.filter((each) => typeof each !== "string"),
  );
};
