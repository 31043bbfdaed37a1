/** `name="value"`, as no prose in brackets has it. */
const QUOTED = String.raw`\s{1,20}[\w-]{1,40}=(?:"[^"\]\n]{0,300}"|'[^'\]\n]{0,300}'|&(?:quot|#8\d{3}|[lr]dquo);|[“”″][^\]\n]{0,300})`;

/** Names of which no prose in brackets begins with one before a bare `name=value`. */
const KNOWN =
  'audio|caption|contact-form(?:-7)?|embed|gallery|googlemaps|gravityform|instagram|playlist|poll|soundcloud|tweet|video|vimeo|wpvideo|youtube';

/** Names before an address, a number or a title without a name of its own. */
const PLAIN = 'contact-form-7|embed|gravityform|poll|tweet|video|vimeo|wpforms|youtube';

/** Names that stand alone in their line. */
const ALONE =
  'archives|clear|contact-form(?:-7)?|divider|gallery|hr|jetpack[\\w-]{0,30}|more|nextpage|nggallery|page-?break|playlist|read-?more|recent-posts|sitemap|spacer|toc|wpforms';

/** How the names of page builders begin. */
const BUILDERS = 'av|cs|et_pb|fusion|mk|nectar|su|tve|ult|vc|wpb|x';

/** Neither a link nor a reference. */
const NO_LINK = String.raw`(?![(\[:])`;

/** Perhaps behind a backslash, as converters to markdown write it. */
const CLOSE = String.raw`\\?\]`;

/** What may be a shortcode of WordPress; {@link shortcodeOrNot} tells the rest. What closes is a forum's markup as well. */
export const SHORTCODE = new RegExp(
  [
    String.raw`\[[a-z][\w\\-]{1,40}(?:${QUOTED}){1,20}[^\[\]\n]{0,300}\]${NO_LINK}`,
    String.raw`\[\/[a-z][\w\\-]{0,40}\](?![(:])`,
    String.raw`\[(?:${KNOWN})(?:\s{1,20}[\w-]{1,40})?=[^\[\]\n]{1,300}\]${NO_LINK}`,
    String.raw`\[[a-z][a-z\d]{0,20}\\?_[\w\\-]{1,40}\s{1,20}[\w-]{1,40}=[^\[\]\n]{1,300}\]${NO_LINK}`,
    String.raw`\[(?:${PLAIN})\s(?:"[^"\]\n]{1,200}"|\d{1,12}|https?:\/\/[^\]\s]{1,300})(?:\s[^\[\]\n]{0,300})?\]${NO_LINK}`,
    String.raw`\[(?:${KNOWN})${CLOSE}(?=\s{0,3}<?https?:)`,
    String.raw`\[(?:${BUILDERS})\\?_[\w\\-]{1,40}${CLOSE}${NO_LINK}`,
    String.raw`^[ \t]{0,3}(?:<p>)?\\?\[(?:${ALONE})${CLOSE}(?:</p>)?[ \t]{0,20}$`,
  ].join('|'),
  'gim',
);

/** Names that nothing but a shortcode closes, whether it opened or not. */
const SURELY_CLOSED = new RegExp(`^(?:${KNOWN}|(?:${BUILDERS})_.{1,50}|[a-z\\d]{1,20}_[\\w-]{1,40})$`, 'i');

/**
 * Returns, for one text, whether a match of {@link SHORTCODE} is one: an editor's `and[/or]` closes nothing, a link by its
 * reference shows words.
 */
export function shortcodeOrNot(text: string): (match: RegExpExecArray) => boolean {
  const opened = new Set(Array.from(text.matchAll(/\[([a-z][\w\\-]{0,40})(?=[\] =])/gi), ([, name]) => plain(name)));
  const linked = referencesIn(text);
  return ([found]) => {
    const [, bare] = /\[([^[\]]{1,60})\]/.exec(found) ?? [];
    if (bare !== undefined && linked.has(plain(bare).toLowerCase())) return false;
    const [, closed] = /^\[\/(.*)\]$/.exec(found) ?? [];
    return closed === undefined || SURELY_CLOSED.test(plain(closed)) || opened.has(plain(closed));
  };
}

/** The names under which a text defines links, in small letters. */
export function referencesIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/^ {0,3}\[([^[\]\n]{1,60})\]:/gm), ([, name = '']) => name.toLowerCase()));
}

/** A name without the backslashes that converters to markdown put before its signs. */
function plain(name: string | undefined): string {
  return (name ?? '').replaceAll('\\', '');
}
