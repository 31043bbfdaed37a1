import type { Form } from '@/lib/article/field';
import { type JsonSchema, when } from '@/lib/core/json-schema';

const LEAP_YEAR = String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)`;
const DAY = [
  String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`,
  String.raw`\d{4}-(?:0[13-9]|1[0-2])-(?:29|30)`,
  String.raw`\d{4}-(?:0[13578]|1[02])-31`,
  `${LEAP_YEAR}-02-29`,
].join('|');
const ZONE = String.raw`(?:[Zz]|[Uu][Tt][Cc]|[Gg][Mm][Tt]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)`;
const TIME = String.raw`[Tt ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?\s*${ZONE}?`;

const BLANK = String.raw`^\s*$`;
const DATE = String.raw`^\s*(?!0000)(?:${DAY})(?:${TIME})?\s*$`;
const SLUG = String.raw`^\s*(?!\.{1,2}\s*$)(?!.*\.[Rr][Ss][Cc]\s*$)(?![(@])[^/\\?#%&+"'<>[\]{}|^\x60:;*\s\p{C}]{1,200}\s*$`;
const WEB_ADDRESS = String.raw`^\s*[Hh][Tt][Tt][Pp][Ss]?://[\s\S]`;
const OLDER_ADDRESS = String.raw`^\s*(?!//|[A-Za-z][A-Za-z0-9+.-]*:)[^?#\\\s\p{Cc}]*\s*$`;

interface FormSchema {
  /** What a text must match, besides being blank. */
  readonly pattern?: string;
  /** What an editor is told where it does not, or where something else than a text is written. */
  readonly message: string;
  /** What else YAML may not take the text for. */
  readonly refused?: readonly ('number' | 'boolean')[];
  /** What is offered. */
  readonly examples?: readonly unknown[];
  /** The definition that holds what is offered, where the site's content decides. */
  readonly suggested?: string;
}

const TEXT: FormSchema = { message: 'Write one line of text.' };

/** Nothing is asked of the forms that are missing here. */
const FORMS: Readonly<Record<Exclude<Form, 'any text' | 'anything'>, FormSchema>> = {
  text: TEXT,
  code: TEXT,
  date: {
    pattern: DATE,
    message: 'This is no date, or none that exists. Write it as 2021-02-17, or as 2021-02-17T13:03:47Z.',
    refused: ['number', 'boolean'],
  },
  slug: {
    pattern: SLUG,
    message: 'This is no slug. Write letters, digits and hyphens, without slashes or spaces: my-article.',
  },
  status: {
    pattern: anyCase('draft', 'published'),
    message: 'This is no state of publication. Write draft or published, or leave it empty.',
    refused: ['number', 'boolean'],
    examples: ['draft', 'published'],
  },
  'yes or no': {
    // The reader lets a state of publication stand here too, as it is spelled there.
    pattern: `${anyCase('true', 'false')}|^(?:draft|published)$`,
    message: 'Write true or false.',
    refused: ['number'],
    examples: [true, false],
  },
  'web address': {
    pattern: WEB_ADDRESS,
    message: 'This is no web address. Write it from https:// on.',
    refused: ['number', 'boolean'],
  },
  'older address': {
    pattern: OLDER_ADDRESS,
    message: 'This is no older address. Write the path alone, from its first slash on, without ?, # or spaces.',
  },
  topic: { message: 'Write the topic as one line of text: a label, or taxonomy and label.', suggested: 'topics' },
  offering: { message: 'Write the name of the offering as one line of text.', suggested: 'offerings' },
  permalink: { message: 'Write the address as one line of text: /offering/its-name.', suggested: 'permalinks' },
};

/** The definition that forms refer to: a text of nothing but white space, nothing at all, or a list of such. */
export const BLANK_DEFINITION: JsonSchema = {
  anyOf: [
    { type: 'null' },
    { type: 'string', pattern: BLANK },
    { type: 'array', items: { $ref: '#/definitions/blank' } },
  ],
};

/** What may stand where one text of a form may. */
export interface Allowed {
  readonly blank: boolean;
  readonly group: boolean;
  readonly list: boolean;
}

/**
 * The JSON Schema of a value of a form. It refuses what the reader refuses because of its form, and nothing that the
 * reader takes; what it suggests forbids nothing. Refers to the definitions `blank`, `topics`, `offerings` and
 * `permalinks`.
 */
export function formSchema(form: Form, allowed: Allowed): JsonSchema {
  if (form === 'anything' || form === 'any text') return offering({});
  const { pattern, message, refused = [], examples = [], suggested } = FORMS[form];
  const words = allowed.blank ? pattern && `${BLANK}|${pattern}` : (pattern ?? String.raw`\S`);
  const wrongTypes = [...refused, ...(allowed.group ? [] : ['object']), ...(allowed.blank ? [] : ['null'])];
  const wrong = [
    ...(wrongTypes.length > 0 ? [{ type: wrongTypes }] : []),
    ...(allowed.list ? [] : [{ type: 'array', ...(allowed.blank ? { not: { $ref: '#/definitions/blank' } } : {}) }]),
  ];
  return {
    ...offering(suggested ? { $ref: `#/definitions/${suggested}` } : suggestion(examples)),
    ...(words ? { pattern: words, patternErrorMessage: message } : {}),
    ...(wrong.length > 0 ? when({ anyOf: wrong }, { type: 'string', errorMessage: message }) : {}),
  };
}

/**
 * The definition of what an editor offers where a text belongs. The language server writes texts with the quotes they
 * need only where `string` is the first type, and looks for a group while a list's entry is still empty.
 */
export function suggestion(examples: readonly unknown[]): JsonSchema {
  return { type: ['string', 'object'], examples };
}

/**
 * Offers without judging: the second alternative takes everything. A plain `type` of all that YAML may take a text for
 * would have editors offer `null` and `true` everywhere.
 */
function offering(offered: JsonSchema): JsonSchema {
  return { anyOf: [offered, {}] };
}

/** Any of the words, in capitals or not. */
function anyCase(...words: readonly string[]): string {
  return String.raw`^\s*(?:${words.map(inAnyCase).join('|')})\s*$`;
}

/** The pattern of a word in capitals or not, without anchors. */
export function inAnyCase(word: string): string {
  return [...word].map((letter) => anyCaseOf(letter)).join('');
}

function anyCaseOf(letter: string): string {
  const [upper, lower] = [letter.toUpperCase(), letter.toLowerCase()];
  return upper === lower ? letter : `[${upper}${lower}]`;
}
