/** So long a download may need to begin before its address is taken back. */
const KEEP_ADDRESS_MS = 60_000;

/** Hands a file to the browser's own downloads. */
export const downloadFile = (name: string, blob: Blob): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
};
