import { LOOKING_EVERY_MS, OthersLooking } from "../../domain/review/presence.ts";
import { callApi } from "./api-client.ts";
import type { ChangeNews } from "./change-news.ts";
import type { Environment } from "./environment.ts";
import type { SupervisionServices } from "./office.ts";

const NOBODY: OthersLooking["others"] = [];

/**
 * Says now and then that a record is open here, as long as the page is seen; asks at once when the line says that somebody
 * came or went. Without an answer nobody is known, and nothing else happens.
 */
export const createRecordPresence =
  (
    { fetch, timer }: Pick<Environment, "fetch" | "timer">,
    news: Pick<ChangeNews, "watchPresence">,
  ): SupervisionServices["watchRecord"] =>
  (unit, activity, onOthers) => {
    let isOver = false;
    let told = "";
    let cancel = (): void => {};

    const say = (isLeaving: boolean) =>
      callApi(fetch, {
        ...{ method: "POST", path: "/api/queue/presence", answer: OthersLooking },
        body: isLeaving ? { unit, activity, isLeaving } : { unit, activity },
      });
    const tell = (others: OthersLooking["others"]): void => {
      const now = others.map(({ user }) => user).join();
      if (isOver || now === told) return;
      told = now;
      onOthers(others);
    };
    const look = async (): Promise<void> => {
      cancel();
      if (isOver || !isSeen()) return;
      cancel = timer.after(LOOKING_EVERY_MS, () => void look());
      const answer = await say(false);
      tell(answer.ok && isSeen() ? answer.value.others : NOBODY);
    };
    const leave = (): void => {
      cancel();
      tell(NOBODY);
      void say(true);
    };
    const turn = (): void => {
      if (isSeen()) void look();
      else leave();
    };
    const forget = (): void => tell(NOBODY);

    document.addEventListener("visibilitychange", turn);
    addEventListener("online", turn);
    addEventListener("offline", forget);
    const stopHearing = news.watchPresence(() => void look());
    void look();
    return () => {
      document.removeEventListener("visibilitychange", turn);
      removeEventListener("online", turn);
      removeEventListener("offline", forget);
      stopHearing();
      isOver = true;
      leave();
    };
  };

const isSeen = (): boolean => document.visibilityState === "visible";
