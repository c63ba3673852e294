interface ScriptPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy;
}

/**
 * The page's security policy lets no string become a script (`require-trusted-types-for`). Its own two workers are named
 * here, and nothing else: any other address throws.
 */
export const trustOwnWorkers = (): void => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => {
      const { origin, pathname } = new URL(url, location.href);
      if (origin === location.origin && OWN_WORKERS.test(pathname)) return url;
      throw new TypeError(`not a worker of ours: ${pathname}`);
    },
  });
};

const OWN_WORKERS = /^\/(sw\.js|assets\/photo-worker-[\w-]+\.js|src\/device\/photo-worker\.ts)$/;
