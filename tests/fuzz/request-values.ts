import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';

/** A JSON schema, as far as the description of the intake uses it. */
export type JsonSchema = {
  type?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  format?: string | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  items?: JsonSchema | undefined;
  anyOf?: JsonSchema[] | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
};
export const jsonSchema: z.ZodType<JsonSchema> = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  get items() {
    return jsonSchema.optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  required: z.array(z.string()).optional(),
});

/** What databases, parsers and shells stumble over. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    "' or 1=1 --",
    '{jndi:ldap://x}',
    '../../etc/passwd',
    '%00',
    '__proto__',
    '\u202e',
    'a'.repeat(5_000),
    '-1',
    'NaN',
    '٣',
    '<script>',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const hostile = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, true, -1, 0, 1e308, 2 ** 53, [], {}, [[[[]]]], { constructor: {} }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** Values that fit the schema, with something hostile in one place of ten. */
export function valuesOf(schema: JsonSchema): Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fitting(schema) }, { weight: 1, arbitrary: hostile });
}

function fitting(schema: JsonSchema): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting));
  if (schema.type === 'object') return objects(schema);
  if (schema.type === 'array') return fc.array(valuesOf(schema.items ?? {}), { maxLength: 4 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.integer({ min: schema.minimum ?? -10, max: schema.maximum ?? 10_000 });
  return schema.type === 'string' ? texts(schema) : fc.jsonValue({ maxDepth: 1 });
}

function objects({ properties = {}, required = [] }: JsonSchema): Arbitrary<unknown> {
  const members = Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema)] as const);
  const right = fc.record(Object.fromEntries(members), { requiredKeys: required });
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: fc.record(Object.fromEntries(members), { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.tuple(right, hostileText).map(([value, name]) => ({ ...value, [name]: 1 })) },
  );
}

function texts({ format, minLength = 0, maxLength = 40 }: JsonSchema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const most = Math.max(minLength, Math.min(maxLength, 40));
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8 });
  return fc.oneof(fc.string({ minLength: Math.min(minLength, most), maxLength: most }), digits);
}
