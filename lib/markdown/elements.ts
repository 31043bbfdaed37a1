/**
 * What an element of third-party HTML becomes:
 *
 * - `kept`: stays, with the attributes of {@link sanitiseSchema};
 * - `paragraphs`: its content, in paragraphs of its own;
 * - `text`: its content, in place;
 * - `spaced`: its content, with a space on both sides;
 * - `link`: a link to what it would have shown, in a paragraph of its own;
 * - `words`: text in place of what it would have shown;
 * - `space`: a space, because it separated words; its content goes;
 * - `nothing`: it goes, with its content;
 * - any other name: that element.
 */
export type Treatment = 'kept' | 'paragraphs' | 'text' | 'spaced' | 'link' | 'words' | 'space' | 'nothing' | Renamed;

type Renamed = 's' | 'code' | 'pre' | 'ul' | 'abbr';

/**
 * Every element of HTML's living standard, obsolete ones included; an element that is not here counts as `text`.
 * docs/html-in-articles.md gives the reasons; a test compares it with this table.
 */
export const ELEMENTS: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ...all(
    'kept',
    `a abbr b bdi bdo blockquote br caption cite code dd del dfn dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img
     ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead tr ul var wbr`,
  ),
  ...all(
    'paragraphs',
    `address article aside body center details dialog div fieldset footer form frameset header hgroup html legend main
     marquee nav optgroup search section summary`,
  ),
  ...all('text', `applet area big blink canvas data font label map nobr noscript output picture rb rtc slot time u`),
  ...all('spaced', 'button'),
  ...all('link', 'audio embed frame iframe object video'),
  ...all('space', 'select textarea'),
  ...all('words', 'input math meter progress svg'),
  ...all(
    'nothing',
    `base basefont bgsound col colgroup datalist head link meta noembed noframes option param script source style template
     title track`,
  ),
  ...all('s', 'strike'),
  ...all('code', 'tt'),
  ...all('pre', 'listing plaintext xmp'),
  ...all('ul', 'dir menu'),
  ['acronym', 'abbr'],
]);

function all(treatment: Treatment, names: string): [string, Treatment][] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, treatment]);
}

export function keptElements(): string[] {
  return [...ELEMENTS].flatMap(([name, treatment]) => (treatment === 'kept' ? name : []));
}

/** Kept elements that are blocks, one below the other. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `blockquote caption dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td tfoot th thead
   tr ul`.split(/\s+/),
);

/** Blocks that may contain no blocks. */
export const TEXT_BLOCKS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);
