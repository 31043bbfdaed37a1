import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicPage } from '@/components/topic/topic-page';
import { topicPath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/library/get-library';
import { paginate } from '@/lib/library/queries';
import { pageMetadata } from '@/lib/seo/page-metadata';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  const { topics } = await getLibrary();
  return [...topics.keys()].map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic } = await load(params);
  const description = `Curated articles on ${topic.label} (${topic.taxonomy}), newest first, with the offerings they concern.`;
  return pageMetadata({ title: topic.label, description, path: topicPath(topic.slug) });
}

export default async function FirstTopicPage({ params }: Props) {
  return <TopicPage {...(await load(params))} />;
}

async function load(params: Props['params']) {
  const library = await getLibrary();
  const topic = library.topics.get(decodeURIComponent((await params).slug));
  const page = topic && paginate(topic.articles, 1);
  if (!topic || !page) notFound();
  return { library, topic, page };
}
