/** @throws {Error} where a value of the command line is no whole number, or less than the least */
export function wholeNumber(option: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || value.trim() === '')
    throw new Error(`${option} ${value}: must be a whole number, at least ${least}.`);
  return number;
}
