import path from 'node:path';
import { parseArticle } from '@/lib/article/validate-article';
import { unpublishedAmong } from '@/lib/check/unpublished';
import { articlePath } from '@/lib/config/paths';
import { formatMoment } from '@/lib/core/dates';
import { visibleLines, visibleText } from '@/lib/core/visible-text';
import { leftEmpty } from '@/lib/editor/new-article';
import type { Plan } from './plan';

interface Report {
  readonly plan: Plan;
  readonly warnings: readonly string[];
  /** The content folder, absolute. */
  readonly root: string;
  readonly now: Date;
  readonly dryRun: boolean;
  /** Where `npm run dev` serves. */
  readonly port: string;
}

/** What an editor is told when an article was written: where it is, what it lacks, what to do next. */
export function renderReport({ plan, warnings, root, now, dryRun, port }: Report): string {
  const { facts, text, body, media, notes } = plan;
  const news = path.relative(process.cwd(), path.join(root, 'news')) || '.';
  const address = articlePath(facts.slug);
  const empty = leftEmpty(facts, body);
  const hidden = whyHidden(text, now);
  const lines = [
    ...notes,
    ...warnings.map((warning) => `warning ${warning}`),
    `${dryRun ? 'Not written, only shown:' : 'Written:'} ${path.join(news, `${facts.uuid}.md`)}`,
    ...media.map(({ copy }) => `  with ${path.join(news, copy.name)}`),
    `Address: ${address}`,
    `Preview: http://localhost:${port}${address}`,
    ...(hidden === '' ? [] : [`Readers do not see it: it ${hidden}.`]),
    ...(empty.length > 0 ? [`Left empty: ${empty.join(', ')}.`] : []),
    ...(facts.picture && facts.picture.alt === facts.title
      ? ['The picture is described by the title: say what it shows (alt).']
      : []),
    ...(dryRun
      ? []
      : [`Next: ${empty.length > 0 ? 'fill what is empty, and ' : ''}look at the preview with "npm run dev".`]),
  ];
  return [...(dryRun ? [visibleLines(text)] : []), ...lines.map(visibleText)].join('\n');
}

/** Empty for an article that readers see. */
function whyHidden(text: string, now: Date): string {
  const { value } = parseArticle(text, 'news/x.md', 'x');
  const [hidden] = value ? unpublishedAmong([value], now) : [];
  if (!hidden) return '';
  const { state, at } = hidden;
  if (at === null) return state === 'draft' ? 'is a draft' : 'expires before it appears';
  return state === 'scheduled' ? `is scheduled for ${formatMoment(at)}` : `expired on ${formatMoment(at)}`;
}
