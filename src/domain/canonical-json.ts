import * as z from "zod/mini";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Any JSON value, nested at most as deep as `z.json()` allows after the door has bounded the body. */
export const Json: z.ZodMiniType<Json, Json> = z.json() as unknown as z.ZodMiniType<Json, Json>;

/** One spelling for equal values: keys sorted, no blanks. What is hashed, compared or shown to a reviewer uses this. */
export const canonicalJson = (value: Json | undefined): string => {
  if (value === undefined || value === null) return "null";
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object")
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
      .join(",")}}`;
  return JSON.stringify(value);
};

export const isSameJson = (left: Json | undefined, right: Json | undefined): boolean =>
  canonicalJson(left) === canonicalJson(right);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
