/** A telephone number as a phone dials it: «0912 345 678» without its blanks. */
export const dialled = (phone: string): string => phone.replace(/[^\d+]/g, "");
