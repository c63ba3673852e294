/** Sorts by task, then day: one range of keys is a task's activities of some days. */
export const taskDayKey = (task: string, day: string): string => `${task}|${day}`;
