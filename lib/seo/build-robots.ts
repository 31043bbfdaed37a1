import type { MetadataRoute } from 'next';
import type { Site } from '@/lib/site/site';
import { siteAddress } from '@/lib/site/site-address';

/**
 * Crawlers that say of themselves that they collect texts to train language models, by the names that their makers
 * document for robots.txt. Those that fetch a page because a person asks for it are not among them.
 */
const AI_CRAWLERS = [
  'AI2Bot',
  'Amazonbot',
  'anthropic-ai',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-training-data-crawler',
  'Google-Extended',
  'GPTBot',
  'meta-externalagent',
  'Omgilibot',
];

/**
 * What robots.txt says (RFC 9309). A site that is not to be listed says so on every page, which robots must be able to
 * read: so nothing is closed to them, and no sitemap leads them in.
 */
export function buildRobots(site: Site): MetadataRoute.Robots {
  const everybody = { userAgent: '*', allow: '/', disallow: ['/search?', '/api/'] };
  const collectors = { userAgent: AI_CRAWLERS, disallow: '/' };
  return {
    rules: site.robots.aiCrawlers ? everybody : [everybody, collectors],
    ...(site.robots.index ? { sitemap: new URL('/sitemap.xml', siteAddress(site)).href } : {}),
  };
}
