import type { Account } from "../../../domain/api.ts";
import { Icon } from "../../components/icon.tsx";
import { adminVi } from "../../vi/admin.ts";
import { administrationVi } from "../../vi/administration.ts";
import { overviewVi } from "../../vi/overview.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import { useTell } from "../review/record-info.tsx";

interface DeviceListProps {
  readonly devices: Account["devices"];
  readonly onLock: (device: string) => void;
}

export const DeviceList = ({ devices, onLock }: DeviceListProps) => {
  const tell = useTell();

  return (
    <section aria-labelledby="devices">
      <h3 class="meta-s" id="devices">
        {administrationVi.devicesOf}
      </h3>
      {devices.length === 0 && <p class="meta">{adminVi.noDevice}</p>}
      <ul class="devices">
        {devices.map((device) => (
          <li key={device.id}>
            <div class="row top">
              <Icon name={device.isRevoked ? "device-mobile-slash" : "device-mobile"} />
              <span class="grow meta">
                {device.name}
                {device.appVersion !== "" && ` · ${supervisionVi.version(device.appVersion)}`}
                <br />
                {device.lastSeenAt === null
                  ? overviewVi.neverSeen
                  : adminVi.lastSeen(tell(device.lastSeenAt))}
                {device.unsentActivities > 0 && (
                  <>
                    <br />
                    <span class="tone-queue">{supervisionVi.unsent(device.unsentActivities)}</span>
                  </>
                )}
              </span>
              {device.isRevoked && <span class="st danger-bg">{adminVi.locked}</span>}
            </div>
            {!device.isRevoked && (
              <button
                type="button"
                class="d-btn stop wide"
                aria-label={administrationVi.lock(device.name)}
                onClick={() => onLock(device.id)}
              >
                <Icon name="device-mobile-slash" />
                {adminVi.lockDevice}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
