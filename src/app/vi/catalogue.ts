/** Words of the interface: strings, functions that make one, lists and objects of such. */
type Words = object;

const spoken = new Map<string, Words>();
let translation: Readonly<Record<string, Words>> = {};

/**
 * Makes an object of Vietnamese words known by `name`, so that another language can be laid over it. The object stays the
 * same; only its leaves change. So a part of it may be held, a single word may not: it is read where it is shown.
 */
/* @__NO_SIDE_EFFECTS__ */
export const catalogue = <Given extends Words>(name: string, given: Given): Given => {
  spoken.set(name, given);
  layOver(given, translation[name]);
  return given;
};

/** Lays another language over every catalogue, those that come with later screens included. What it lacks stays. */
export const speak = (catalogues: Readonly<Record<string, Words>>): void => {
  translation = catalogues;
  for (const [name, given] of spoken) layOver(given, catalogues[name]);
};

/** Every catalogue that is loaded, by name. */
export const spokenCatalogues = (): Readonly<Record<string, Words>> => Object.fromEntries(spoken);

const layOver = (under: Words, over: Words | undefined): void => {
  for (const [key, word] of Object.entries(over ?? {})) {
    const beneath: unknown = Reflect.get(under, key);
    if (typeof word === "object" && typeof beneath === "object" && beneath !== null) layOver(beneath, word);
    else Reflect.set(under, key, word);
  }
};
