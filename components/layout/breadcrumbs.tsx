import { StructuredData } from '@/components/seo/structured-data';
import { FRAME } from '@/components/texts';
import type { Trail } from '@/lib/pages/structured-data';

/** Breadcrumbs from the front page, also as structured data. The last one is the page itself, so no link. */
export function Breadcrumbs({ crumbs, structuredData }: Trail) {
  return (
    <nav aria-label={FRAME.breadcrumbs} className="pt-5 text-meta text-soft">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ label, href }, index) => (
          <li key={href} className="flex min-w-0 gap-x-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            {index < crumbs.length - 1 ? (
              <a href={href} className="underline-offset-4 hover:underline">
                {label}
              </a>
            ) : (
              <span aria-current="page" className="line-clamp-1">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
      <StructuredData data={structuredData} />
    </nav>
  );
}
