import { expect, test } from "vitest";
import { mayBeSentAgain, newsState, standingAnswer } from "../../../src/domain/portal-news/standing.ts";

const answer = (round: number, decision: "published" | "mend" | "declined") => ({ round, decision });

test("the last answer to the text that was sent last says where news stands", () => {
  expect(newsState(1, [])).toBe("waiting");
  expect(newsState(1, [answer(1, "declined"), answer(1, "published")])).toBe("published");
  expect(newsState(2, [answer(1, "mend")])).toBe("waiting");
  expect(newsState(2, [answer(2, "declined"), answer(1, "published")])).toBe("declined");
  expect(standingAnswer(2, [answer(1, "mend")])).toBeNull();
});

test("what stands on the portal already is not changed by sending it again", () => {
  expect(mayBeSentAgain("published")).toBe(false);
  expect((["waiting", "mend", "declined"] as const).every(mayBeSentAgain)).toBe(true);
});
