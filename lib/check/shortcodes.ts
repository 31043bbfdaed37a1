/** `name="value"`, which prose in brackets does not contain. */
const QUOTED = String.raw`\s{1,20}[\w-]{1,40}=(?:"[^"\]\n]{0,300}"|'[^'\]\n]{0,300}'|&(?:quot|#8\d{3}|[lr]dquo);|[“”″][^\]\n]{0,300})`;

/** Names that are certainly shortcodes if an unquoted `name=value` follows. */
const KNOWN =
  'audio|caption|contact-form(?:-7)?|embed|gallery|googlemaps|gravityform|instagram|playlist|poll|soundcloud|tweet|video|vimeo|wpvideo|youtube';

/** Names that are followed by a bare address, number or title. */
const PLAIN = 'contact-form-7|embed|gravityform|poll|tweet|video|vimeo|wpforms|youtube';

/** Names that may be alone on their line. */
const ALONE =
  'archives|clear|contact-form(?:-7)?|divider|gallery|hr|jetpack[\\w-]{0,30}|more|nextpage|nggallery|page-?break|playlist|read-?more|recent-posts|sitemap|spacer|toc|wpforms';

/** Prefixes of page builders' shortcodes. */
const BUILDERS = 'av|cs|et_pb|fusion|mk|nectar|su|tve|ult|vc|wpb|x';

/** Neither a link nor a reference. */
const NO_LINK = String.raw`(?![(\[:])`;

/** Converters to Markdown put a backslash before it. */
const CLOSE = String.raw`\\?\]`;

/** What may be a WordPress shortcode, or a closing tag of a forum's markup; {@link shortcodeOrNot} decides. */
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

/** Names whose closing tag is a shortcode even without an opening one. */
const SURELY_CLOSED = new RegExp(`^(?:${KNOWN}|(?:${BUILDERS})_.{1,50}|[a-z\\d]{1,20}_[\\w-]{1,40})$`, 'i');

/**
 * Returns, for a text, whether a match of {@link SHORTCODE} is one: not an editor's `and[/or]`, which closes nothing,
 * and not a reference link.
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

/** The names of a text's link reference definitions, in lower case. */
export function referencesIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/^ {0,3}\[([^[\]\n]{1,60})\]:/gm), ([, name = '']) => name.toLowerCase()));
}

/** A name without the backslashes of converters to Markdown. */
function plain(name: string | undefined): string {
  return (name ?? '').replaceAll('\\', '');
}
