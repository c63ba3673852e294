import { useState } from "preact/hooks";
import type { ActivityId } from "../../../domain/activity/activity.ts";

/** The reply as it is typed: the camera and the form are other screens, and the way back must find it. */
export const useReply = (id: ActivityId): readonly [string, (reply: string) => void] => {
  const key = `loa.reply.${id}`;
  const [reply, setReply] = useState(() => sessionStorage.getItem(key) ?? "");
  return [
    reply,
    (next) => {
      setReply(next);
      if (next === "") sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
    },
  ];
};
