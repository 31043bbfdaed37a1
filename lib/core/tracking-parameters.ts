/** Parameters by which campaigns and networks count clicks: no page needs one to show what it shows. */
const TRACKING: ReadonlySet<string> = new Set(
  `__hsfp __hssc __hstc _branch_match_id _ga _gl _hsenc _hsmi _openstat bbeml ck_subscriber_id dclid ef_id elqtrack
   elqtrackid epik fb_action_ids fb_action_types fb_ref fb_source fbclid gad_campaignid gad_source gbraid gclid gclsrc
   hsctatracking igsh igshid li_fat_id mc_cid mc_eid mkt_tok ml_subscriber ml_subscriber_hash msclkid oly_anon_id
   oly_enc_id rb_clickid s_cid s_kwcid srsltid ttclid twclid vero_conv vero_id wbraid wickedid yclid`.split(/\s+/),
);

/** Names with this beginning are Urchin's and its heirs', whatever follows. */
const CAMPAIGN = /^utm_/;

/**
 * The names of an address's tracking parameters, as written, in order. Exact names only, in any case: a parameter that
 * merely looks like one may be what the page is found by.
 */
export function trackingIn(address: string): readonly string[] {
  return queryOf(address).filter(isTracking).map(nameOf);
}

/**
 * An address without its tracking parameters; every other letter stays as written. Text that is no address is given
 * back as it is.
 */
export function withoutTracking(address: string): string {
  const pieces = queryOf(address);
  const kept = pieces.filter((piece) => !isTracking(piece));
  if (kept.length === pieces.length) return address;
  const start = address.indexOf('?');
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  return `${address.slice(0, start)}${query}${address.slice(endOfQuery(address))}`;
}

function queryOf(address: string): readonly string[] {
  const end = endOfQuery(address);
  const start = address.indexOf('?');
  return start < 0 || start > end ? [] : address.slice(start + 1, end).split('&');
}

function endOfQuery(address: string): number {
  const hash = address.indexOf('#');
  return hash < 0 ? address.length : hash;
}

function nameOf(piece: string): string {
  const [name = ''] = piece.split('=');
  return name;
}

function isTracking(piece: string): boolean {
  const name = nameOf(piece).toLowerCase();
  return CAMPAIGN.test(name) || TRACKING.has(name);
}

/** Services that lead to an address in one of their parameters, to count who follows it. */
const THROUGH: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'q'],
  [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\/$/, 'url'],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, 'u'],
  [/^l\.instagram\.com$/, /^\/$/, 'u'],
  [/(?:^|\.)linkedin\.com$/, /^\/redir\/redirect$/, 'url'],
  [/^slack-redir\.net$/, /^\/link$/, 'url'],
  [/^out\.reddit\.com$/, /./, 'url'],
];

/** The address that such a service leads to, however often; the address itself where none stands before it. */
export function withoutDetour(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  for (const [host, path, parameter] of THROUGH) {
    const target = host.test(hostname) && path.test(pathname) ? searchParams.get(parameter) : null;
    if (target && /^https?:\/\//i.test(target) && target.length < address.length) return withoutDetour(target);
  }
  return address;
}
