import { ContinueReading } from '@/components/article/original-link';
import { ARTICLE } from '@/components/texts';
import { offeringPath } from '@/lib/config/paths';
import { domainOf } from '@/lib/core/web-address';
import type { ArticleModel, CuratorNotes, Institution, PdfLink } from '@/lib/pages/article';

/** The curator's notes at the end: the link to the original, a PDF, the subject, credits. */
export function ArticleNotes({ notes, original }: Pick<ArticleModel, 'notes' | 'original'>) {
  const { pdf } = notes;
  return (
    <div className="mt-8 flex max-w-measure flex-col gap-6">
      {original ? <ContinueReading original={original} /> : null}
      {pdf ? <Pdf {...pdf} /> : null}
      <Facts {...notes} />
    </div>
  );
}

function Pdf({ href, label, bytes }: PdfLink) {
  return (
    <p className="text-base">
      <a href={href} className="text-link font-semibold" {...(bytes === null ? { rel: 'noopener' } : {})}>
        {ARTICLE.pdf(label, bytes === null ? null : formatBytes(bytes))}
      </a>
    </p>
  );
}

function Facts({ institution, subject, via }: Pick<CuratorNotes, 'institution' | 'subject' | 'via'>) {
  if (!institution && !subject && !via) return null;
  const term = 'col-start-1 font-semibold text-soft';
  const value = 'col-start-2 [overflow-wrap:anywhere]';
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-rule pt-4 text-meta">
      {institution || subject ? <dt className={term}>{ARTICLE.about}</dt> : null}
      {institution ? (
        <dd className={value}>
          <About institution={institution} />
        </dd>
      ) : null}
      {subject ? (
        <dd className={value}>
          <a href={offeringPath(subject.slug)} className="text-link">
            {subject.name}
          </a>
        </dd>
      ) : null}
      {via ? (
        <>
          <dt className={term}>{ARTICLE.via}</dt>
          <dd className={value}>{via.href ? <OutLink href={via.href} text={via.name} /> : via.name}</dd>
        </>
      ) : null}
    </dl>
  );
}

/** An institution, linked to its page here and to its own site. */
function About({ institution: { name, path, href } }: { institution: Institution }) {
  return (
    <>
      {path ? (
        <a href={path} className="text-link">
          {name}
        </a>
      ) : (
        name
      )}
      {href ? (
        <>
          {' '}
          (<OutLink href={href} text={domainOf(href)} />)
        </>
      ) : null}
    </>
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
