/** Whether a page may show a camera at all; whether there is one is known only when it is asked for. */
export const hasCamera = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined;
