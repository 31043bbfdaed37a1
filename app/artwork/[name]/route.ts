import { artworkNames, drawNamedArtwork } from '@/lib/images/artwork';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return artworkNames().map((name) => ({ name }));
}

/** The artworks that replace missing pictures. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const svg = drawNamedArtwork((await params).name);
  if (!svg) return new Response('There is no artwork of that name.\n', { status: 404 });
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
  });
}
