/** Chrome's way to put a page on the home screen (https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent). */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>;
}

let offer: InstallOffer | null = null;

/** Kept from the start of the page on: the browser offers it once, long before somebody asks. */
export const keepInstallOffer = (): void =>
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
  });

export const hasInstallOffer = (): boolean => offer !== null;

/** The browser's own question. It can be asked once. */
export const askToInstall = async (): Promise<void> => {
  const asked = offer;
  offer = null;
  await asked?.prompt();
};
