import { Island } from '@/components/islands/island';
import { navigation, site } from '@/lib/config/site';

/**
 * The head of every page. On the front page the nameplate is the page's h1; elsewhere it leads back there.
 *
 * Its parts keep their places however slowly they arrive: the row is as high as its highest part from the start, and
 * only what comes last is set against the far side.
 */
export function Masthead({ front }: { front: boolean }) {
  return (
    <header className="mx-auto max-w-page px-4 md:px-8">
      {front ? <LargeNameplate /> : null}
      <div
        className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-1 gap-y-1 md:gap-x-7 border-line ${front ? 'border-y py-1.5' : 'border-b-[3px] pt-3 pb-2 md:grid-cols-[auto_minmax(0,1fr)_auto]'}`}
      >
        {front ? null : (
          <a
            href="/"
            className="flex min-h-11 items-center font-serif text-[1.625rem] font-semibold leading-none tracking-[-0.01em]"
          >
            {site.name}
          </a>
        )}
        <nav
          aria-label="Main"
          className={`-mx-1 flex min-h-11 items-center md:mx-0 ${front ? '' : 'max-md:col-span-2 max-md:row-start-2'}`}
        >
          <ul className="flex flex-wrap text-meta font-semibold sm:gap-x-2">
            {navigation.map(({ label, href }) => (
              <li key={href}>
                <a href={href} className="block px-1.5 py-2 decoration-2 underline-offset-4 hover:underline">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Island name="search-launcher" props={{}} />
      </div>
    </header>
  );
}

function LargeNameplate() {
  return (
    <div className="pt-6 pb-4 text-center md:pt-9 md:pb-6">
      <h1 className="font-serif text-nameplate font-semibold">{site.name}</h1>
      <p className="mt-2 flex items-center justify-center gap-3 text-label font-semibold uppercase text-soft">
        <Pulse />
        {site.tagline}
        <Pulse />
      </p>
    </div>
  );
}

/** The house's mark: a beat of an electrocardiogram, drawn as a printer's ornament. */
function Pulse() {
  return (
    <svg viewBox="0 0 64 16" className="h-4 w-14 text-hue md:w-16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M0 9h20l3-3 3 3h3l3-8 4 14 3-6h25" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
