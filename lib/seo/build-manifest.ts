import { paper } from '@/lib/config/palette';
import type { Frame } from '@/lib/pages/frame';

/** The web app manifest (W3C), with which a phone puts the site on its home screen. */
export function buildManifest({ name, description, language, brand }: Frame): string {
  const icon = (side: number) => ({
    src: `/icon-${side}.png?v=${brand.version}`,
    sizes: `${side}x${side}`,
    type: 'image/png',
    purpose: 'any maskable',
  });
  const manifest = {
    name,
    short_name: brand.shortName,
    description,
    lang: language,
    start_url: '/',
    display: 'browser',
    background_color: paper.paper.light,
    theme_color: paper.paper.light,
    icons: [icon(192), icon(512)],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
