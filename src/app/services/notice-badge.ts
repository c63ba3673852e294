/** Draws a number on the app's icon (https://w3c.github.io/badging): not every system has it, and one that has may say no. */
export const drawAppBadge = async (count: number): Promise<void> => {
  const { setAppBadge, clearAppBadge } = navigator as Partial<Navigator>;
  const drawing = count > 0 ? setAppBadge?.call(navigator, count) : clearAppBadge?.call(navigator);
  await drawing?.catch(() => {});
};
