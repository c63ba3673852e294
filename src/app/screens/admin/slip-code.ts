/** The bare code: servers may write it with a dash. */
const bareCode = (code: string): string => code.replace(/[^A-Za-z0-9]/g, "");

/** «K7MP-2QXD»: in two halves, as people read it out. */
export const spokenCode = (code: string): string =>
  `${bareCode(code).slice(0, 4)}-${bareCode(code).slice(4)}`;

/** What the QR code opens: the page where a code is typed, with the code in its field. Requests of pages are not logged. */
export const slipAddress = (code: string): string => `${location.origin}/nhap-ma?ma=${bareCode(code)}`;
