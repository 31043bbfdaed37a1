import { createLruCache } from '@/lib/core/cache';

/** Forms that no rule leads to. */
const IRREGULAR =
  'person people|child children|foot feet|tooth teeth|mouse mice|life lives|half halves|leaf leaves|shelf shelves|self selves|datum data|serum sera|ovum ova|forum fora|focus foci|genus genera|corpus corpora|viscus viscera|meninx meninges|larynx larynges'
    .split('|')
    .map((group) => group.split(' '));

/** What looks like another word's form and is none. */
const NO_FORMS = new Set(['news', 'lens', 'united', 'evening', 'herring']);

/** Endings of a singular and of its plural, from Latin and Greek, and how long the longer word is at least. */
const ENDINGS: readonly (readonly [one: string, many: string, longest: number])[] = [
  // An album is no Alba.
  ['um', 'a', 6],
  ['on', 'a', 8],
  ['us', 'i', 6],
  ['sis', 'ses', 5],
  ['xis', 'xes', 4],
  ['ix', 'ices', 7],
  ['ex', 'ices', 7],
  ['a', 'ae', 6],
  ['ma', 'mata', 7],
  ['man', 'men', 3],
];

/** How many words are remembered together with their forms. */
const REMEMBERED = 200;

/** Shorter words have no forms, and are none: `us` is not what somebody uses. */
const SHORTEST = 3;

/** One syllable that ends in a single consonant: its e is kept or its consonant doubled (`hiring`, `planning`). */
const SHORT_SYLLABLE = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/;

/**
 * The spellings that may be another form of an English word: plural and singular, `-ing`, `-ed`, `-s`. Whoever asks takes
 * those that exist; most that are made here do not. Words that only share an origin (`govern`, `government`) are two.
 *
 * @param word folded
 */
export function formsOf(word: string): readonly string[] {
  return remembered.get(word, () => makeForms(word));
}

// The words before the last stay the same from keystroke to keystroke.
const remembered = createLruCache<string, readonly string[]>(REMEMBERED);

function makeForms(word: string): string[] {
  if (word.length < SHORTEST || NO_FORMS.has(word) || !/^[a-z]+$/.test(word)) return [];
  const forms = [
    ...basesOf(word).flatMap(inflect),
    ...IRREGULAR.flatMap((group) => (group.includes(word) ? group : [])),
    ...learnedForms(word),
  ];
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST && form !== word && !NO_FORMS.has(form));
}

/** The word, and what it may be a form of. */
function basesOf(word: string): string[] {
  const bases = [word];
  const take = (...found: string[]) => bases.push(...found.filter((base) => base.length >= SHORTEST));
  if (/[^s]s$/.test(word)) take(word.slice(0, -1));
  if (/(?:[sxzo]|[cs]h)es$/.test(word)) take(word.slice(0, -2));
  if (/..ie[sd]$/.test(word)) take(`${word.slice(0, -3)}y`);
  const [, root = ''] = /^(.+)(?:ed|ing)$/.exec(word) ?? [];
  if (!/[aeiouy]/.test(root) || /^..?eed$/.test(word)) return bases;
  if (/([^aeiouy])\1$/.test(root)) take(root, root.slice(0, -1));
  else if (SHORT_SYLLABLE.test(root)) take(`${root}e`);
  else take(root, `${root}e`);
  return bases;
}

/** A word in every form that the rules of spelling give it. */
function inflect(base: string): string[] {
  const last = base.slice(-1);
  const plurals = [`${base}s`, ...(/(?:[sxzo]|[cs]h)$/.test(base) ? [`${base}es`] : [])];
  if (last === 'e') return [base, ...plurals, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const doubled = /[aeiou][bdglmnprt]$/.test(base) ? [base + last] : [];
  const roots = SHORT_SYLLABLE.test(base) && doubled.length > 0 ? doubled : [base, ...doubled];
  return [base, ...plurals, ...roots.flatMap((root) => [`${root}ed`, `${root}ing`])];
}

function learnedForms(word: string): string[] {
  return ENDINGS.flatMap(([one, many, longest]) =>
    [
      [one, many],
      [many, one],
    ].flatMap(([from = '', to = '']) => {
      const other = word.slice(0, -from.length) + to;
      return word.endsWith(from) && Math.max(word.length, other.length) >= longest ? [other] : [];
    }),
  );
}
