import type { UnitYear } from "../../../domain/api.ts";
import { Icon } from "../../components/icon.tsx";
import { adminVi } from "../../vi/admin.ts";
import { overviewVi } from "../../vi/overview.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import { dialled } from "../dialled.ts";

type Person = UnitYear["people"][number];

/** Who does the work, and how they are reached. */
export const PeoplePanel = ({ people }: { readonly people: readonly Person[] }) => (
  <section class="panel pad" aria-label={overviewVi.detail.people}>
    {people.length === 0 && <p class="meta">{supervisionVi.noPeople}</p>}
    <ul class="people">
      {people.map(({ user, devices }) => (
        <li key={user.id}>
          <h2 class="strong">{user.name}</h2>
          <p class="meta">{user.title}</p>
          {devices.length === 0 && <p class="meta tone-attn">{adminVi.noDevice}</p>}
          {user.phone && <Contact name={user.name} phone={user.phone} />}
        </li>
      ))}
    </ul>
  </section>
);

const Contact = ({ name, phone }: { readonly name: string; readonly phone: string }) => {
  const number = dialled(phone);

  return (
    <div class="pair even">
      <a class="d-btn secondary wide" href={`tel:${number}`} aria-label={supervisionVi.callName(name)}>
        <Icon name="phone" />
        {overviewVi.detail.call}
      </a>
      <a class="d-btn secondary wide" href={`sms:${number}`} aria-label={supervisionVi.messageName(name)}>
        <Icon name="paper-plane-tilt" />
        {overviewVi.detail.message}
      </a>
    </div>
  );
};
