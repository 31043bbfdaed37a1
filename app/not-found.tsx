import { site } from '@/lib/config/site';

/**
 * What a reader sees of a page whose article expires while it is being rendered. Next sends this along with every page,
 * so it is small and names no article.
 */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-measure px-4 py-24">
      <h1 className="font-serif text-headline font-semibold">This page is no longer here</h1>
      <p className="mt-6 font-semibold">
        <a href="/" className="text-link">
          {site.name}
        </a>
      </p>
    </main>
  );
}
