import { Banner } from "../../components/banner.tsx";
import type { StorageFailure } from "../../services/services.ts";
import { errorsVi } from "../../vi/errors.ts";
import styles from "../update-offer/update-offer.module.css";

/** What storage could not do, over whichever screen is open, until it does something again. */
export const StorageNotice = ({ failure }: { readonly failure: StorageFailure }) => (
  <div class={styles["offer"]}>
    <Banner tone="danger" icon="warning" {...errorsVi.storage[failure.kind]} isLive />
  </div>
);
