import { nearestOf } from '@/lib/core/edit-distance';
import { asRecord, isBlank, kindOf } from '@/lib/core/fields';
import type { JsonSchema } from '@/lib/core/json-schema';
import type { Setting, SettingField } from '@/lib/site/setting';

type ValueOf<Field> = Field extends SettingField<infer T> ? T : never;

/** The values of a group of fields, without those that are not written. */
export type Said<Fields> = { -readonly [Name in keyof Fields]?: ValueOf<Fields[Name]> };

/** Reads a group of fields. Refuses unknown fields; a blank one counts as not written. */
export function group<const Fields extends Readonly<Record<string, SettingField>>>(
  fields: Fields,
): Setting<Said<Fields>> {
  const names = Object.keys(fields);
  return {
    parse: (value, path, refuse) => {
      const record = asRecord(value);
      if (!record) {
        refuse(path, { found: kindOf(value), expected: `a group of fields: ${names.join(', ')}` });
        return undefined;
      }
      for (const name of Object.keys(record).filter((key) => !Object.hasOwn(fields, key))) {
        const near = nearestOf(name, names);
        const hint = near ? `did you mean ${near}?` : 'remove it';
        refuse([...path, name], { found: 'unknown', expected: `one of ${names.join(', ')}`, hint }, 'key');
      }
      const said: Record<string, unknown> = {};
      for (const [name, { setting, required }] of Object.entries(fields)) {
        const written = record[name];
        if (!isBlank(written)) {
          const read = setting.parse(written, [...path, name], refuse);
          if (read !== undefined) said[name] = read;
        } else if (required) {
          refuse([...path, name], { found: 'missing', expected: 'a value', hint: `write ${name}: …` });
        }
      }
      return said as Said<Fields>;
    },
    schema: groupSchema(fields),
  };
}

/** JSON Schema of a group, in which optional fields may be blank. */
function groupSchema(fields: Readonly<Record<string, SettingField>>): JsonSchema {
  const properties = Object.entries(fields).map(([name, { setting, description, required }]) => [
    name,
    { description, ...(required ? setting.schema : { anyOf: [setting.schema, { type: 'null' }] }) },
  ]);
  const required = Object.keys(fields).filter((name) => fields[name]?.required);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
  };
}
