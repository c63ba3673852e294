import { CheckResult, type PostingCheck, postingChecks } from "../../../../domain/activity/posting.ts";
import { checkNames, fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import styles from "./fields.module.css";

const vi = fieldsVi.posting;

/** The nine checks of a posting point, walked through one by one; a check that is not answered was not looked at. */
export const PostingChecks = ({ form }: { readonly form: LogForm }) => {
  const checks = form.values.checks ?? {};
  const seen = Object.values(checks);

  const handleAnswer = (check: PostingCheck, result: CheckResult) => {
    const { [check]: previous, ...others } = checks;
    form.set({ checks: previous === result ? others : { ...others, [check]: result } });
  };

  return (
    <section class="field" aria-label={vi.checks}>
      <p class="lb">
        {vi.checks}
        <span class="opt" role="status">
          {vi.passed(seen.filter((result) => result === "yes").length, seen.length)}
        </span>
      </p>
      <ol class={styles["checks"]}>
        {postingChecks.map((check) => (
          <li key={check}>
            <fieldset aria-label={checkNames[check]}>
              <p aria-hidden="true">{checkNames[check]}</p>
              <div class="seg">
                {CheckResult.options.map((result) => (
                  <button
                    key={result}
                    type="button"
                    aria-pressed={checks[check] === result}
                    onClick={() => handleAnswer(check, result)}
                  >
                    {vi.results[result]}
                  </button>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
    </section>
  );
};
