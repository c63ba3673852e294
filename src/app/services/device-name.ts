/** What a browser says of the device that it runs on; `userAgentData` is Chromium's, and holds what the words hide. */
export interface DeviceWords {
  readonly userAgent: string;
  readonly userAgentData?:
    | {
        readonly getHighEntropyValues: (
          hints: readonly string[],
        ) => Promise<{ readonly model?: string; readonly platformVersion?: string }>;
      }
    | undefined;
}

/** Chromium says «Android 10; K» of every phone; the true ones have to be asked for. */
const HIDDEN_MODEL = "K";

/** «SM-A055F · Android 14», «iPhone · iOS 17.5», «Windows»: enough to tell one's devices apart, 120 characters at most. */
export const deviceNameOf = async ({ userAgent, userAgentData }: DeviceWords): Promise<string> => {
  const system = userAgent.match(/\(([^)]+)\)/)?.[1] ?? userAgent;
  const android = system.match(/Android (\d+)[^;]*; ([^;]+)/);
  if (android) {
    const [, version = "", words = ""] = android;
    const model = words.replace(/ Build\/.*$/, "");
    if (model !== HIDDEN_MODEL) return nameOf(model, version);
    const asked = await userAgentData?.getHighEntropyValues(["model", "platformVersion"]).catch(() => null);
    return nameOf(asked?.model ?? "", asked?.platformVersion?.split(".")[0] ?? "");
  }
  const apple = system.match(/^(iPhone|iPad|iPod).* OS (\d+)_(\d+)/);
  if (apple) return `${apple[1]} · iOS ${apple[2]}.${apple[3]}`;
  const desk = system.match(/Windows|Macintosh|CrOS|Linux/)?.[0];
  return (desk ?? system).slice(0, 120);
};

const nameOf = (model: string, version: string): string =>
  [model, `Android ${version}`.trim()].filter((part) => part !== "").join(" · ");
