import * as z from "zod/mini";
import type { Json } from "../../../src/domain/canonical-json.ts";

const ID = "01890000-0000-7000-9000-000000000001";
const OTHER_ID = "01890000-0000-7000-9000-000000000002";

/** Among these every field finds one that it takes. */
const TEXTS = [
  ...["Số 1", "Số 2", ID, OTHER_ID, "2025-05-12", "2025-05", "2025", "08:00", "https://xa.example/1"],
  ...[
    "a".repeat(64),
    "b".repeat(64),
    "son-kim-1",
    "tree-2025/PL8",
    "ND1.5",
    "1.000123",
    "open",
    "once",
    "all",
  ],
  ...["0123456789abcdef", "Asia/Ho_Chi_Minh", ""],
];
const NUMBERS = [1, 2, 2025, 100, 1600, 0.5, Date.UTC(2025, 4, 12)];
const POSITION = [105.2, 18.5];
const RING = [POSITION, [105.3, 18.5], [105.3, 18.6], POSITION];

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
}

/** What a schema might take, best first; it is asked itself which it does. */
const guesses = (schema: JsonSchema): readonly Json[] => {
  if (schema.enum) return schema.enum;
  if (schema.const !== undefined) return [schema.const];
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (parts) return parts.flatMap(guesses);
  switch (schema.type) {
    case "string":
      return schema.pattern ? TEXTS.filter((text) => new RegExp(schema.pattern ?? "").test(text)) : TEXTS;
    case "number":
    case "integer":
      return NUMBERS;
    case "boolean":
      return [false, true];
    case "array":
      return [...guesses(schema.items ?? {}).map((item) => [item]), [], POSITION, [RING]];
    case "object":
      return [wholeGuess(schema), {}];
    case "null":
      return [null];
    default:
      return [...TEXTS, ...NUMBERS, false, null, [], {}];
  }
};

const wholeGuess = ({ properties = {}, required = [] }: JsonSchema): Json =>
  Object.fromEntries(
    required.flatMap((name): [string, Json][] => {
      const [first] = guesses(properties[name] ?? {});
      return first === undefined ? [] : [[name, first]];
    }),
  );

/** Two different values that a field takes, or one where it takes no other. */
export const fittingValues = (schema: z.ZodMiniType): readonly Json[] => {
  const described = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }) as JsonSchema;
  return guesses(described)
    .filter((guess) => schema.safeParse(guess).success)
    .slice(0, 2);
};
