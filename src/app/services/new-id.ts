import { v7 } from "uuid";

/** A UUIDv7: ids sort by the moment in which they were made on this phone. */
export const newId = <Id extends string>(): Id => v7() as Id;
