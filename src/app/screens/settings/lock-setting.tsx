import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { Switch } from "../../components/switch.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { LOCK_MINUTES, type LockMinutes, PIN_LENGTH } from "../../services/lock.ts";
import { lockVi } from "../../vi/lock.ts";
import { storageProblem } from "../../vi/log.ts";
import { PinField } from "../lock/pin-field.tsx";
import { useUnlock } from "../lock/use-unlock.ts";

const vi = lockVi.setting;

/** «Khóa bằng mã số»: says what it is good for and what not. */
export const LockSetting = () => {
  const { lock } = useServices();
  const minutes = useLive(() => lock.minutes(), [lock]);
  const [isOpen, setOpen] = useState(false);
  const hasLock = minutes != null;
  const close = () => setOpen(false);
  return (
    <>
      <Switch icon="lock-key" label={vi.label} hint={vi.hint} isOn={hasLock} onChange={() => setOpen(true)} />
      {isOpen && (hasLock ? <RemovePin onClose={close} /> : <SetPin onClose={close} />)}
    </>
  );
};

interface SheetProps {
  readonly onClose: () => void;
}

const SetPin = ({ onClose }: SheetProps) => {
  const { lock } = useServices();
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [minutes, setMinutes] = useState<LockMinutes>(5);
  const [problem, setProblem] = useState<{ readonly pin?: string; readonly again?: string }>({});

  const handleSave = async () => {
    if (pin.length !== PIN_LENGTH) return setProblem({ pin: lockVi.digits });
    if (pin !== again) return setProblem({ again: vi.notSame });
    const set = await lock.setPin(pin, minutes);
    if (set.ok) onClose();
    else setProblem({ pin: storageProblem(set.error).title });
  };
  return (
    <Sheet title={vi.title} text={vi.honest} onClose={onClose} keepsOnTouchOutside>
      <p class="muted">{vi.forgetting}</p>
      <PinField label={lockVi.label} value={pin} error={problem.pin} onInput={setPin} />
      <PinField label={vi.again} value={again} error={problem.again} onInput={setAgain} />
      <p>{vi.minutes}</p>
      <Segmented
        label={vi.minutes}
        options={LOCK_MINUTES.map((each) => ({ value: String(each), label: vi.minutesOf(each) }))}
        selected={String(minutes)}
        onChange={(chosen) => setMinutes(LOCK_MINUTES.find((each) => String(each) === chosen) ?? minutes)}
      />
      <Button onClick={handleSave}>{vi.save}</Button>
    </Sheet>
  );
};

const RemovePin = ({ onClose }: SheetProps) => {
  const { lock } = useServices();
  const { pin, problem, type } = useUnlock(async () => {
    await lock.remove();
    onClose();
  });
  return (
    <Sheet title={vi.removeTitle} text={vi.forgetting} onClose={onClose}>
      <PinField label={lockVi.label} value={pin} error={problem ?? undefined} onInput={type} />
    </Sheet>
  );
};
