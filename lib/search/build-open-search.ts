import { escapeUTF8 } from 'entities';
import { OPENSEARCH_PATH, SEARCH_PATH } from '@/lib/config/paths';
import type { Site } from '@/lib/site/site';
import { siteAddress } from '@/lib/site/site-address';

/** The description by which browsers add the portal as a search engine (OpenSearch 1.1, draft 6). */
export function buildOpenSearch(site: Site): string {
  const address = siteAddress(site);
  const at = (path: string) => escapeUTF8(new URL(path, address).href);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeUTF8(site.shortName)}</ShortName>
  <LongName>${escapeUTF8(site.name)}</LongName>
  <Description>${escapeUTF8(site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="96" height="96" type="image/png">${at('/icon.png')}</Image>
  <Url type="text/html" method="get" template="${at(SEARCH_PATH)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${at(OPENSEARCH_PATH)}"/>
</OpenSearchDescription>
`;
}
