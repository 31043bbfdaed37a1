/** The part of a benchmark that `--only` names; throws where there is none of that name. */
export function partNamed<Part extends string>(parts: Readonly<Record<Part, unknown>>, name: string): Part {
  if (Object.hasOwn(parts, name)) return name as Part;
  throw new Error(`--only ${name}: must be one of ${Object.keys(parts).join(', ')}.`);
}
