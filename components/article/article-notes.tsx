import { offeringPath } from '@/lib/config/paths';
import { domainOf } from '@/lib/core/web-address';
import type { CuratorNotes, PdfLink } from '@/lib/pages/article';

/** What the curator adds to a piece: the way to the original, a remark, a PDF, whom it concerns, whom to thank. */
export function ArticleNotes({ notes }: { notes: CuratorNotes }) {
  const { original, insights, pdf } = notes;
  return (
    <div className="mt-8 flex max-w-measure flex-col gap-6">
      {original ? <ContinueReading original={original} /> : null}
      {insights ? (
        <aside aria-labelledby="insights" className="border-t-2 border-hue bg-hue-wash px-5 py-4">
          <h2 id="insights" className="text-label font-bold uppercase text-hue">
            {insights.name || 'Our view'}
          </h2>
          <p className="mt-2 font-serif text-small">{insights.text}</p>
        </aside>
      ) : null}
      {pdf ? <Pdf {...pdf} /> : null}
      <Facts {...notes} />
    </div>
  );
}

function ContinueReading({ original }: { original: string }) {
  return (
    <p className="no-print">
      <a
        href={original}
        target="_blank"
        rel="noopener"
        className="inline-flex min-h-12 items-center gap-2 bg-hue px-5 py-2.5 font-semibold text-reverse underline-offset-4 [overflow-wrap:anywhere] hover:underline"
      >
        <span>
          Continue reading at {domainOf(original)}
          <span className="sr-only"> (opens in a new tab)</span>
        </span>
        <svg
          viewBox="0 0 16 16"
          className="size-3.5 shrink-0"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M4 12 12 4M5 4h7v7" />
        </svg>
      </a>
    </p>
  );
}

function Pdf({ href, label, bytes }: PdfLink) {
  return (
    <p className="text-base">
      <a href={href} className="text-link font-semibold" {...(bytes === null ? { rel: 'noopener' } : {})}>
        {label} (PDF{bytes === null ? '' : `, ${formatBytes(bytes)}`})
      </a>
    </p>
  );
}

function Facts({ institution, subject, via }: Pick<CuratorNotes, 'institution' | 'subject' | 'via'>) {
  if (!institution && !subject && !via) return null;
  const term = 'font-semibold text-soft';
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-rule pt-4 text-meta">
      {institution ? (
        <>
          <dt className={term}>Institution</dt>
          <dd>{institution.href ? <OutLink href={institution.href} text={institution.name} /> : institution.name}</dd>
        </>
      ) : null}
      {subject ? (
        <>
          <dt className={term}>About</dt>
          <dd>
            <a href={offeringPath(subject.slug)} className="text-link">
              {subject.name}
            </a>
          </dd>
        </>
      ) : null}
      {via ? (
        <>
          <dt className={term}>Via</dt>
          <dd>{via.href ? <OutLink href={via.href} text={via.name} /> : via.name}</dd>
        </>
      ) : null}
    </dl>
  );
}

function OutLink({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} rel="noopener" className="text-link">
      {text}
    </a>
  );
}

/** `34 kB`, `1.2 MB`: powers of 1000, as file managers show them. */
function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
