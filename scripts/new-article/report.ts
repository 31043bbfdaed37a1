import path from 'node:path';
import { parseArticle } from '@/lib/article/validate-article';
import { unpublishedAmong } from '@/lib/check/unpublished';
import { articlePath } from '@/lib/config/paths';
import { formatMoment } from '@/lib/core/dates';
import { visibleLines, visibleText } from '@/lib/core/visible-text';
import { leftEmpty } from '@/lib/editor/new-article';
import { NEW } from '@/lib/editor/texts';
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

/** The report for an editor after writing: where the article is, what it lacks, what to do next. */
export function renderReport({ plan, warnings, root, now, dryRun, port }: Report): string {
  const { facts, text, body, media, notes } = plan;
  const news = path.relative(process.cwd(), path.join(root, 'news')) || '.';
  const address = articlePath(facts.slug);
  const empty = leftEmpty(facts, body);
  const hidden = whyHidden(text, now);
  const lines = [
    ...notes,
    ...warnings.map((warning) => `warning ${warning}`),
    `${dryRun ? NEW.report.shown : NEW.report.written} ${path.join(news, `${facts.uuid}.md`)}`,
    ...media.map(({ copy }) => NEW.report.with(path.join(news, copy.name))),
    NEW.report.address(address),
    NEW.report.preview(`http://localhost:${port}${address}`),
    ...(hidden === '' ? [] : [NEW.report.hidden(hidden)]),
    ...(empty.length > 0 ? [NEW.report.empty(empty.join(', '))] : []),
    ...(facts.picture && facts.picture.alt === facts.title ? [NEW.report.alt] : []),
    ...(dryRun ? [] : [NEW.report.next(empty.length > 0)]),
  ];
  return [...(dryRun ? [visibleLines(text)] : []), ...lines.map(visibleText)].join('\n');
}

/** Empty for an article that readers see. */
function whyHidden(text: string, now: Date): string {
  const { value } = parseArticle(text, 'news/x.md', 'x');
  const [hidden] = value ? unpublishedAmong([value], now) : [];
  if (!hidden) return '';
  const { state, at } = hidden;
  if (at === null) return state === 'draft' ? NEW.report.draft : NEW.report.neverAppears;
  return (state === 'scheduled' ? NEW.report.scheduled : NEW.report.expired)(formatMoment(at));
}
