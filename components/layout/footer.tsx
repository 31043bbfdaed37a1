import { site } from '@/lib/config/site';
import type { Frame } from '@/lib/pages/frame';

/** What the site is, and its links. */
export function Footer({ footer }: Frame) {
  return (
    <footer className="mx-auto mt-20 max-w-page px-4 pb-10 md:px-8">
      <div className="grid gap-x-8 gap-y-3 border-t-[3px] border-line pt-5 md:grid-cols-2">
        <p className="max-w-md text-meta text-soft">
          <span className="font-serif text-small font-semibold text-ink">{site.name}</span>
          <br />
          {site.description}
        </p>
        <nav aria-label="Footer" className="md:-mt-1">
          <ul className="flex flex-wrap gap-x-4 text-meta font-semibold">
            {footer.map(({ label, href }) => (
              <li key={href}>
                <a href={href} className="block py-2 hover:underline">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
