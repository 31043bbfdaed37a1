/** Parameters by which campaigns and networks count clicks; pages are the same without them. */
const TRACKING: ReadonlySet<string> = new Set(
  `__hsfp __hssc __hstc _branch_match_id _ga _gl _hsenc _hsmi _openstat bbeml ck_subscriber_id dclid ef_id elqtrack
   elqtrackid epik fb_action_ids fb_action_types fb_ref fb_source fbclid gad_campaignid gad_source gbraid gclid gclsrc
   hsctatracking igsh igshid li_fat_id mc_cid mc_eid mkt_tok ml_subscriber ml_subscriber_hash msclkid oly_anon_id
   oly_enc_id rb_clickid s_cid s_kwcid srsltid ttclid twclid vero_conv vero_id wbraid wickedid yclid`.split(/\s+/),
);

/** All parameters with this prefix are for tracking (Urchin, Google Analytics and others). */
const CAMPAIGN = /^utm_/;

/**
 * The names of an address's tracking parameters, as written, in order. Only known names, in any case: an unknown
 * parameter may identify the page.
 */
export function trackingIn(address: string): readonly string[] {
  return queryOf(address).filter(isTracking).map(nameOf);
}

/**
 * An address without its tracking parameters; everything else stays as written. Text that is not an address is returned
 * unchanged.
 */
export function withoutTracking(address: string): string {
  const pieces = queryOf(address);
  const others = pieces.filter((piece) => !isTracking(piece));
  if (others.length === pieces.length) return address;
  const start = address.indexOf('?');
  const query = others.length > 0 ? `?${others.join('&')}` : '';
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

/** Redirect services that count clicks, with the parameter that has the actual address. */
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

/** The actual address behind redirect services, also nested ones; any other address unchanged. */
export function withoutDetour(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  for (const [host, path, parameter] of THROUGH) {
    const target = host.test(hostname) && path.test(pathname) ? searchParams.get(parameter) : null;
    if (target && /^https?:\/\//i.test(target) && target.length < address.length) return withoutDetour(target);
  }
  return address;
}
