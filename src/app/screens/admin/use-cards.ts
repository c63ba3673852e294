import { useState } from "preact/hooks";
import type { IssuedCode } from "../../../domain/api.ts";
import type { UserId } from "../../../domain/user.ts";
import { useServices } from "../../hooks/use-services.ts";
import { networkProblem } from "../../vi/network.ts";

/**
 * Codes for many people, one after the other, as the server allows. Where it asks to wait or the network breaks off, what
 * was issued stays, and the next press goes on with the rest: nobody's code is made void by a second one.
 */
export const useCards = () => {
  const { administration } = useServices();
  const [issued, setIssued] = useState<readonly IssuedCode[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isWorking, setWorking] = useState(false);

  const issue = async (users: readonly UserId[]) => {
    if (isWorking) return;
    setWorking(true);
    setProblem(undefined);
    const done = [...issued];
    for (const user of users.filter((one) => !issued.some((code) => code.user === one))) {
      const answer = await administration.issueCode(user);
      if (!answer.ok) {
        setProblem(networkProblem(answer.error));
        break;
      }
      done.push(answer.value);
      setIssued([...done]);
    }
    setWorking(false);
  };

  return { issued, problem, isWorking, issue: (users: readonly UserId[]) => void issue(users) };
};
