import { articleRule } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import { linkWithin as describeFragment } from '@/lib/check/texts/body';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { findAnchors } from '@/lib/markdown/find-anchors';
import { tryParseBody } from '@/lib/markdown/parse-body';

/** What may be a link to a part of the same article. */
const WITHIN = /\]\(\s*<?#|\]:[ \t]*<?#|\bhref\s*=\s*["']?#/i;

/** The top of the page, which always exists. */
const TOP = /^top$/i;

/** `link-broken` for links within an article to a part that does not exist; they are shown as plain text. */
export const linkWithin = articleRule(['body'], (written) => {
  const { body } = written.article;
  if (!WITHIN.test(body) || findMarkupExcess(body)) return [];
  return deadIn(body).map((fragment) => {
    const at = Math.max(0, body.indexOf(`#${fragment}`));
    return atOffset(written, 'link-broken', at, describeFragment(fragment));
  });
});

function deadIn(body: string): readonly string[] {
  const tree = tryParseBody(body);
  return tree ? findAnchors(tree).dead.filter((fragment) => !TOP.test(fragment)) : [];
}
