import type { FreeablePhotos } from "../../device/free-photos.ts";
import type { StorageUse } from "../../device/storage-use.ts";
import type { Result } from "../../domain/result.ts";
import type { StorageFailure } from "./services.ts";

/** What fills this phone, and what of it may go. */
export interface RoomServices {
  readonly storageUse: () => Promise<StorageUse>;
  /** What may go from this phone, and letting it go; photos are then shown from the server (S30). */
  readonly freeablePhotos: () => Promise<FreeablePhotos>;
  readonly freePhotos: (told: FreeablePhotos) => Promise<Result<number, StorageFailure>>;
}
