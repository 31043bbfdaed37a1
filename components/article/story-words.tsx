import { ArticleTitle } from '@/components/article/article-title';
import { Byline } from '@/components/article/byline';
import { TopicLabel } from '@/components/article/topic-label';
import { articlePath } from '@/lib/config/paths';
import type { Card } from '@/lib/pages/shapes';

interface Props {
  readonly article: Omit<Card, 'image'> & { readonly description?: string };
  readonly as: 'h2' | 'h3';
  readonly size: 'lead' | 'row' | 'card' | 'banner' | 'story';
  /** Classes of the description; without them it is left out. */
  readonly dek?: string;
}

/** What a list says of an article: its topic, its title as a link, its description, its day and source. */
export function StoryWords({ article, as, size, dek = '' }: Props) {
  return (
    <>
      {article.topic ? <TopicLabel topic={article.topic} /> : null}
      <ArticleTitle as={as} size={size} title={article.title} href={articlePath(article.slug)} />
      {dek && article.description ? <p className={dek}>{article.description}</p> : null}
      <Byline {...article} />
    </>
  );
}
