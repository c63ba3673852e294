import { Switch } from "../../components/switch.tsx";
import { pushVi } from "../../vi/notices.ts";
import { type Push, usePush } from "./use-push.ts";

/** «Báo trên máy khi có việc cần sửa»: a switch, or why there is none. A group of its own. */
export const PushSetting = () => {
  const push = usePush();
  return push ? <PushRow push={push} /> : null;
};

export const PushRow = ({ push }: { readonly push: Push }) => {
  const { state } = push.standing;
  if (state === "off" || state === "on")
    return (
      <div class="group">
        <Switch
          icon="bell"
          label={pushVi.title}
          hint={pushVi.hint}
          isOn={state === "on"}
          onChange={(isOn) => void (isOn ? push.switchOn() : push.switchOff())}
        />
        <PushProblem push={push} />
      </div>
    );
  const { title, text } = pushVi[state];
  return (
    <div class="group">
      <p class="it">
        <span class="grow">
          {title}
          <span class="meta">{text}</span>
        </span>
      </p>
    </div>
  );
};

/** Why it could not be switched on. */
export const PushProblem = ({ push: { failure } }: { readonly push: Push }) =>
  failure === null ? null : (
    <p class="it meta" role="alert">
      {failure === "declined"
        ? pushVi.failed.declined
        : failure === "noSpace" || failure === "storageLost"
          ? pushVi.failed.storage
          : pushVi.failed.offline}
    </p>
  );
