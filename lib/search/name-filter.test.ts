import { expect, it } from 'vitest';
import { nameFilter } from '@/lib/search/name-filter';

const NAMES = ['Blue Button', 'Blue Button Connector', 'Éclair Health', 'openFDA', 'C.A.R.E.'];

it.each([
  ['', NAMES],
  ['  ', NAMES],
  ['blue', ['Blue Button', 'Blue Button Connector']],
  ['conn blue', ['Blue Button Connector']],
  ['bluebutton', ['Blue Button', 'Blue Button Connector']],
  ['eclair', ['Éclair Health']],
  ['FDA', ['openFDA']],
  ['care', ['C.A.R.E.']],
  ['(', []],
  ['blue x', []],
])('lets pass what has every word of %j in it', (typed, passed) => {
  expect(NAMES.filter(nameFilter(typed))).toEqual(passed);
});
