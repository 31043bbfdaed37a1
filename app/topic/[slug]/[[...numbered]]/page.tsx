import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicPage } from '@/components/topic/topic-page';
import { topicPath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { listed, listingPage, listingSegments } from '@/lib/library/listing';
import { prerendered } from '@/lib/library/prerendered';
import { topicFacets } from '@/lib/search/search-library';
import { listingMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ slug: string; numbered?: string[] }>;
}

export const generateStaticParams = prerendered(({ topics }) =>
  [...topics.values()].flatMap(({ slug, articles }) =>
    listingSegments(articles.length).map((numbered) => ({ slug, numbered })),
  ),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, page } = await load(params);
  const description = `Curated articles on ${topic.label} (${topic.taxonomy}), newest first, with the offerings they concern.`;
  return listingMetadata({ title: topic.label, description, path: topicPath(topic.slug) }, page);
}

export default async function TopicRoute({ params }: Props) {
  return <TopicPage {...(await load(params))} />;
}

async function load(params: Props['params']) {
  const { slug, numbered } = await params;
  const library = await getLibrary();
  const topic = library.topics.get(decodeURIComponent(slug));
  const page = topic && listingPage(topic.articles, numbered);
  if (!topic || !page) notFound();
  return { topic, page: listed(library, page), facets: topicFacets(library, topic.slug) };
}
