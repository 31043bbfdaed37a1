// What the search says of a question. Each export stands for itself: the browser's worker, which has little room, gets
// the first two and no more.

export const NO_DATE = 'Not a date. Write 2021, 2021-03 or 2021-03-05.';

/** @param one the name of a facet's values, as a title has it */
export const noSuch = (one: string, value: string): string => `There is no ${one.toLowerCase()} “${value}”.`;

/** What is wrong with a parameter of an address; its name stands before it. */
export const ADDRESS = {
  twice: 'is there more than once',
  tooLong: (most: number) => `is longer than ${most} characters`,
  tooMany: (most: number) => `is there more than ${most} times`,
  day: (written: string) => `is “${written}”, not a day such as 2021-02-17`,
  year: (written: string) => `is “${written}”, not a year of four digits`,
  sort: (written: string) => `is “${written}”, not relevance or date`,
  page: (written: string, last: number) => `is “${written}”, not a number from 1 to ${last}`,
  unknown: 'is not a parameter of the search',
} as const;

/** The API's answer to such an address. */
export const REFUSAL = 'Some parameters are wrong.';
