import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicPage } from '@/components/topic/topic-page';
import { numberedPath, topicPath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { laterPages, paginate } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ slug: string; page: string }>;
}

export async function generateStaticParams() {
  const { topics } = await getLibrary();
  return [...topics.values()].flatMap(({ slug, articles }) =>
    laterPages(articles.length).map((page) => ({ slug, page })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, page } = await load(params);
  const description = `Curated articles on ${topic.label} (${topic.taxonomy}), page ${page.number} of ${page.of}.`;
  const path = numberedPath(topicPath(topic.slug), page.number);
  return pageMetadata({ title: `${topic.label}, page ${page.number}`, description, path });
}

export default async function LaterTopicPage({ params }: Props) {
  return <TopicPage {...(await load(params))} />;
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const { slug, page: number } = await params;
  const topic = library.topics.get(decodeURIComponent(slug));
  const page = topic && paginate(topic.articles, Number(number));
  if (!topic || !page) notFound();
  return { library, topic, page };
}
