import type { UnitYear } from "../../../domain/api.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { devicesVi } from "../../vi/devices.ts";
import { moment } from "../../vi/format.ts";
import { deviceFacts, deviceWords, type UnitDevice } from "./device-words.ts";

/** «Máy của đơn vị»: each device by itself, the one that needs a word first. */
export const DevicePanel = ({ people }: { readonly people: UnitYear["people"] }) => {
  const devices = people.flatMap(({ user, devices: own }) =>
    own.map((device) => ({ device, person: user.name })),
  );
  return (
    <section class="panel pad" aria-labelledby="devices">
      <h2 class="head" id="devices">
        {devicesVi.title}
      </h2>
      {devices.length === 0 && <p class="meta">{devicesVi.none}</p>}
      <ul class="people">
        {devices.map(({ device, person }) => (
          <DeviceRow key={device.id} device={device} person={person} />
        ))}
      </ul>
    </section>
  );
};

interface DeviceRowProps {
  readonly device: UnitDevice;
  readonly person: string;
}

const DeviceRow = ({ device, person }: DeviceRowProps) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const { lastSeenAt } = device;
  const facts = deviceFacts(device);
  return (
    <li class="device meta">
      <p class="strong">{devicesVi.of(device.name, person)}</p>
      {deviceWords(device, diary.today(), unit.timeZone).map(({ tone, text }) => (
        <p key={text} class={`tone-${tone}`}>
          {text}
        </p>
      ))}
      {lastSeenAt !== null && (
        <p>
          {devicesVi.lastSeen(
            moment(dayOf(lastSeenAt, unit.timeZone), timeOf(lastSeenAt, unit.timeZone), diary.today()),
          )}
        </p>
      )}
      {facts !== "" && <p>{facts}</p>}
    </li>
  );
};
