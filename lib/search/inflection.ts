import { createLruCache } from '@/lib/core/cache';

/** Forms that no rule gives. */
const IRREGULAR =
  'person people|child children|foot feet|tooth teeth|mouse mice|life lives|half halves|leaf leaves|shelf shelves|self selves|datum data|serum sera|ovum ova|forum fora|focus foci|genus genera|corpus corpora|viscus viscera|meninx meninges|larynx larynges'
    .split('|')
    .map((group) => group.split(' '));

/** Words that look like a form of another and are not. */
const NO_FORMS = new Set(['news', 'lens', 'united', 'evening', 'herring']);

/** Latin and Greek endings of singular and plural, for words of which the longer form has at least a number of letters. */
const ENDINGS: readonly (readonly [one: string, many: string, minLength: number])[] = [
  // Six, because `album` is not a form of `alba`.
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

/** Words whose forms are cached. */
const MAX_CACHED = 200;

/** Letters; shorter words neither have forms nor are forms: `us` is not a form of `use`. */
const SHORTEST = 3;

/** One syllable that ends in a single consonant: it had an e, or doubles the consonant (`hiring`, `planning`). */
const SHORT_SYLLABLE = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/;

/**
 * Spellings that may be another form of an English word: plural and singular, `-ing`, `-ed`, `-s`. Most of them do not
 * exist: callers take those that the archive has. Words that only share an origin (`govern`, `government`) are not forms.
 *
 * @param word folded
 */
export function formsOf(word: string): readonly string[] {
  return remembered.get(word, () => makeForms(word));
}

// All words but the last stay the same from keystroke to keystroke.
const remembered = createLruCache<string, readonly string[]>(MAX_CACHED);

function makeForms(word: string): string[] {
  if (word.length < SHORTEST || NO_FORMS.has(word) || !/^[a-z]+$/.test(word)) return [];
  const forms = [
    ...basesOf(word).flatMap(inflect),
    ...IRREGULAR.flatMap((group) => (group.includes(word) ? group : [])),
    ...learnedForms(word),
  ];
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST && form !== word && !NO_FORMS.has(form));
}

/** The word, and the words of which it may be a form. */
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

/** All forms of a word by the rules of spelling. */
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
  return ENDINGS.flatMap(([one, many, minLength]) =>
    [
      [one, many],
      [many, one],
    ].flatMap(([from = '', to = '']) => {
      const other = word.slice(0, -from.length) + to;
      return word.endsWith(from) && Math.max(word.length, other.length) >= minLength ? [other] : [];
    }),
  );
}
