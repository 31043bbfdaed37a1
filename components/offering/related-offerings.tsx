import { ARTICLE } from '@/components/texts';
import { offeringPath, topicPath } from '@/lib/config/paths';
import type { RelatedOffering } from '@/lib/pages/article';

/** The sidebar of an article: offerings it concerns, each with the topic that connects the two. */
export function RelatedOfferings({ offerings }: { offerings: readonly RelatedOffering[] }) {
  if (offerings.length === 0) return null;
  return (
    <aside aria-labelledby="related-offerings" className="border-t-2 border-hue pt-3">
      <h2 id="related-offerings" className="font-serif text-title font-semibold">
        {ARTICLE.offerings}
      </h2>
      <ul className="mt-2 divide-y divide-rule">
        {offerings.map(({ slug, label, description, topic }) => (
          <li key={slug} className="py-3">
            <a href={offeringPath(slug)} className="headline-link font-semibold [overflow-wrap:anywhere]">
              {label}
            </a>
            {description === '' ? null : <p className="mt-0.5 line-clamp-2 text-meta text-soft">{description}</p>}
            {topic ? (
              <p data-hue={topic.hue} className="mt-1 text-meta text-soft">
                {ARTICLE.shared.before}
                <a href={topicPath(topic.slug)} className="text-link">
                  {topic.label}
                </a>
                {ARTICLE.shared.after}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </aside>
  );
}
