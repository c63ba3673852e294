/** The browser lets go of push; answers with the address that was in use, null where there was none. */
export const leavePush = async (): Promise<string | null> => {
  const registration = await navigator.serviceWorker?.getRegistration();
  const before = await registration?.pushManager?.getSubscription();
  await before?.unsubscribe();
  return before?.endpoint ?? null;
};
