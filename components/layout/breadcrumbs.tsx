import { StructuredData } from '@/components/seo/structured-data';
import { breadcrumbList, type Crumb } from '@/lib/seo/structured-data';

/** The way from the front page, for people and for search engines. The last crumb is the page itself, so no link. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const all = [{ label: 'Home', href: '/' }, ...crumbs];
  return (
    <nav aria-label="Breadcrumbs" className="pt-5 text-meta text-soft">
      <ol className="flex flex-wrap gap-x-2">
        {all.map(({ label, href }, index) => (
          <li key={href} className="flex min-w-0 gap-x-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            {index < all.length - 1 ? (
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
      <StructuredData data={breadcrumbList(all)} />
    </nav>
  );
}
