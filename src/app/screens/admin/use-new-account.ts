import { useState } from "preact/hooks";
import { type IssuedCode, NewUser } from "../../../domain/api.ts";
import type { UnitId } from "../../../domain/unit.ts";
import type { Role } from "../../../domain/user.ts";
import { useServices } from "../../hooks/use-services.ts";
import { administrationVi } from "../../vi/administration.ts";
import { networkProblem } from "../../vi/network.ts";

export interface NewAccountValues {
  readonly name: string;
  readonly title: string;
  readonly unit: UnitId | null;
  readonly role: Role;
  readonly phone: string;
}

interface NewAccountProblems {
  readonly name?: string;
  readonly unit?: string;
  readonly form?: string;
}

const empty: NewAccountValues = { name: "", title: "", unit: null, role: "officer", phone: "" };

/** A new account as it is filled in. Nothing that was typed is lost when the network fails. */
export const useNewAccount = (onCreated: (issued: IssuedCode) => void) => {
  const { administration } = useServices();
  const [values, setValues] = useState(empty);
  const [problems, setProblems] = useState<NewAccountProblems>({});
  const [isWorking, setWorking] = useState(false);

  const create = async () => {
    const user = NewUser.safeParse({ ...values, phone: values.phone.trim() === "" ? null : values.phone });
    if (!user.success) return setProblems(missingOf(values));
    if (isWorking) return;

    setProblems({});
    setWorking(true);
    const created = await administration.createUser(user.data);
    setWorking(false);
    if (created.ok) onCreated(created.value);
    else setProblems({ form: networkProblem(created.error) });
  };

  return { values, setValues, problems, isWorking, create: () => void create() };
};

const missingOf = ({ name, unit }: NewAccountValues): NewAccountProblems => ({
  ...(name.trim() === "" && { name: administrationVi.missingName }),
  ...(unit === null && { unit: administrationVi.missingUnit }),
});
