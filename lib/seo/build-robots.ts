import type { MetadataRoute } from 'next';
import type { Site } from '@/lib/site/site';
import { siteAddress } from '@/lib/site/site-address';

/**
 * Crawlers that collect texts to train language models, by the names that their makers document for robots.txt. Agents
 * that fetch a page for a person are not in it.
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
 * Makes robots.txt (RFC 9309). A site that must not be listed says `noindex` on every page. Robots can only obey that if
 * they may read the pages, so nothing more is disallowed; only the sitemap is left out.
 */
export function buildRobots(site: Site): MetadataRoute.Robots {
  const everybody = { userAgent: '*', allow: '/', disallow: ['/search?', '/api/'] };
  const collectors = { userAgent: AI_CRAWLERS, disallow: '/' };
  return {
    rules: site.robots.aiCrawlers ? everybody : [everybody, collectors],
    ...(site.robots.index ? { sitemap: new URL('/sitemap.xml', siteAddress(site)).href } : {}),
  };
}
