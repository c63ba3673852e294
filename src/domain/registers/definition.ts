import * as z from "zod/mini";
import type { Json } from "../canonical-json.ts";
import type { RecordId } from "../change.ts";
import type { UnitId } from "../unit.ts";

export type Fields = Readonly<Record<string, z.ZodMiniType>>;

/** Fields as they are stored; those that an entry is made with are always there, the others once somebody has set them. */
export type EntryValues<Shape extends Fields, Required extends keyof Shape> = {
  readonly [Name in Required]: z.output<Shape[Name]>;
} & { readonly [Name in Exclude<keyof Shape, Required>]?: z.output<Shape[Name]> | undefined };

/** One register's content: see `registerRules` for who may write it. */
export interface RegisterDefinition<Shape extends Fields = Fields, Required extends keyof Shape = never> {
  readonly fields: Shape;
  readonly required: readonly (Required & string)[];
  /** Fields that may be set once, when the entry is made. */
  readonly fixed: readonly (keyof Shape & string)[];
  /** Derived ids, where two phones meet in one entry; null: a UUID each. Such an entry is made by any change of it. */
  readonly hasDerivedId: ((unit: UnitId, id: RecordId) => boolean) | null;
  /** Values out of storage; null when something that must be there is not, or a value is none of ours. */
  readonly read: (values: Readonly<Record<string, Json>>) => EntryValues<Shape, Required> | null;
}

export const defineRegister = <const Shape extends Fields, const Required extends keyof Shape & string>(
  fields: Shape,
  rules: {
    readonly required: readonly Required[];
    readonly fixed?: readonly (keyof Shape & string)[];
    readonly hasDerivedId?: (unit: UnitId, id: RecordId) => boolean;
  },
): RegisterDefinition<Shape, Required> => {
  const optional = Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [
      name,
      (rules.required as readonly string[]).includes(name) ? schema : z.optional(schema),
    ]),
  );
  const whole = z.object(optional);
  return {
    fields,
    required: rules.required,
    fixed: rules.fixed ?? [],
    hasDerivedId: rules.hasDerivedId ?? null,
    read: (values) => {
      const read = whole.safeParse(values);
      return read.success ? (read.data as EntryValues<Shape, Required>) : null;
    },
  };
};
