import type { UnitYear } from "../../../domain/api.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { adminVi } from "../../vi/admin.ts";
import { moment, size } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { supervisionVi } from "../../vi/supervision.ts";

type Person = UnitYear["people"][number];
type Device = Person["devices"][number];

/** Who does the work, and what their devices last said. */
export const PeoplePanel = ({ people }: { readonly people: readonly Person[] }) => (
  <section class="panel pad" aria-label={overviewVi.detail.people}>
    {people.length === 0 && <p class="meta">{supervisionVi.noPeople}</p>}
    <ul class="people">
      {people.map(({ user, devices }) => (
        <li key={user.id}>
          <h2 class="strong">{user.name}</h2>
          <p class="meta">{user.title}</p>
          {devices.length === 0 && <p class="meta tone-attn">{adminVi.noDevice}</p>}
          {devices.map((device) => (
            <DeviceFacts key={`${device.name} ${device.lastSeenAt}`} device={device} />
          ))}
          {user.phone && <Contact name={user.name} phone={user.phone} />}
        </li>
      ))}
    </ul>
  </section>
);

const DeviceFacts = ({ device }: { readonly device: Device }) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const { lastSeenAt } = device;
  const seen =
    lastSeenAt === null
      ? overviewVi.neverSeen
      : supervisionVi.lastSeen(
          moment(dayOf(lastSeenAt, unit.timeZone), timeOf(lastSeenAt, unit.timeZone), diary.today()),
        );
  const free = device.freeBytes === null ? null : size(device.freeBytes);

  return (
    <div class="device meta">
      <p>{overviewVi.detail.device(device.name, free)}</p>
      <p>{seen}</p>
      {device.unsentActivities > 0 && (
        <p class="tone-queue">{supervisionVi.unsent(device.unsentActivities)}</p>
      )}
      {device.appVersion !== "" && <p>{supervisionVi.version(device.appVersion)}</p>}
    </div>
  );
};

const Contact = ({ name, phone }: { readonly name: string; readonly phone: string }) => {
  const dialled = phone.replace(/[^\d+]/g, "");

  return (
    <div class="pair even">
      <a class="d-btn secondary wide" href={`tel:${dialled}`} aria-label={supervisionVi.callName(name)}>
        <Icon name="phone" />
        {overviewVi.detail.call}
      </a>
      <a class="d-btn secondary wide" href={`sms:${dialled}`} aria-label={supervisionVi.messageName(name)}>
        <Icon name="paper-plane-tilt" />
        {overviewVi.detail.message}
      </a>
    </div>
  );
};
