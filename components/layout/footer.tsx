import { navigation, site } from '@/lib/config/site';

const more = [
  { label: 'Search', href: '/search' },
  { label: 'Feed', href: '/feed.xml' },
];

export function Footer() {
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
            {[...navigation, ...more].map(({ label, href }) => (
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
