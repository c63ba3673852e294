import type { UnitOutcome } from "../../../domain/units/unit-outcome.ts";
import type { UserId } from "../../../domain/user.ts";
import { SelectField } from "../../components/select-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { unitsVi } from "../../vi/units.ts";
import type { ChangeDraft } from "./change-draft.ts";
import { changesInWords, nameIn } from "./unit-names.ts";

interface ChangePreviewProps {
  readonly draft: ChangeDraft;
  readonly outcome: Extract<UnitOutcome, { kind: "possible" }>;
  readonly onPeople: (people: ChangeDraft["people"]) => void;
}

/** What will happen, sentence by sentence: units, people, and what stays where it is. */
export const ChangePreview = ({ draft, outcome, onPeople }: ChangePreviewProps) => {
  const { units } = useAccount();
  const { diary } = useServices();
  const words = unitsVi.preview;
  const { changed, people, staying, from } = outcome;
  if (changed.length === 0) return <p>{words.nothing}</p>;
  const nameOf = nameIn([...units, ...changed], from ?? diary.today());
  const oldName = nameIn(units, diary.today());

  return (
    <div class="fields flush">
      <ul class="units-told">
        {changesInWords(changed, units, from).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {staying.map(({ unit, activities, places, unitTasks }) => (
          <li key={unit}>{words.stays(oldName(unit), activities, places, unitTasks)}</li>
        ))}
        {staying.map(
          ({ unit, unsentActivities }) =>
            unsentActivities > 0 && (
              <li key={`${unit} unsent`} class="tone-queue">
                {words.unsent(oldName(unit), unsentActivities)}
              </li>
            ),
        )}
      </ul>
      {staying.length > 0 && <p>{words.people(people.length)}</p>}
      {draft.kind === "split" ? (
        <PeopleOfSplit draft={draft} people={people} onPeople={onPeople} />
      ) : (
        <ul class="units-told">
          {people.map(({ user, name, to }) => (
            <li key={user}>{words.person(name, nameOf(to))}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

interface PeopleOfSplitProps extends Pick<ChangePreviewProps, "draft" | "onPeople"> {
  readonly people: Extract<UnitOutcome, { kind: "possible" }>["people"];
}

const PeopleOfSplit = ({ draft, people, onPeople }: PeopleOfSplitProps) => {
  const options = draft.parts.map(({ kind, name }, at) => ({ value: String(at), label: `${kind} ${name}` }));
  const choose = (user: UserId, part: string | null) =>
    onPeople(new Map(draft.people).set(user, Number(part ?? 0)));
  return (
    <>
      {people.map(({ user, name }) => (
        <SelectField
          key={user}
          label={name}
          options={options}
          value={String(draft.people.get(user) ?? 0)}
          onChange={(part) => choose(user, part)}
        />
      ))}
    </>
  );
};
