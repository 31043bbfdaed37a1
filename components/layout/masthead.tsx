import { Island } from '@/components/islands/island';
import { FRAME } from '@/components/texts';
import type { Frame } from '@/lib/pages/frame';

/**
 * The head of every page. On the front page the nameplate is the page's h1; elsewhere it is a link to the front page.
 *
 * No part moves while later ones arrive: the row has its full height from the start, and only the last part is aligned
 * to the right.
 */
export function Masthead({ frame, front }: { frame: Frame; front: boolean }) {
  return (
    <header className="mx-auto max-w-page px-4 md:px-8">
      {front ? <LargeNameplate {...frame} /> : null}
      <div
        className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-1 gap-y-1 md:gap-x-7 border-line ${front ? 'border-y py-1.5' : 'border-b-[3px] pt-3 pb-2 md:grid-cols-[auto_minmax(0,1fr)_auto]'}`}
      >
        {front ? null : (
          <a
            href="/"
            className="flex min-h-11 items-center font-serif text-[1.625rem] font-semibold leading-none tracking-[-0.01em]"
          >
            <Nameplate {...frame} className="h-9" />
          </a>
        )}
        <nav
          aria-label={FRAME.navigation}
          className={`-mx-1 flex min-h-11 items-center md:mx-0 ${front ? '' : 'max-md:col-span-2 max-md:row-start-2'}`}
        >
          <ul className="flex flex-wrap text-meta font-semibold sm:gap-x-2">
            {frame.navigation.map(({ label, href }) => (
              <li key={href}>
                <a href={href} className="block px-1.5 py-2 decoration-2 underline-offset-4 hover:underline">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Island name="search-launcher" props={{ site: frame.islands }} />
      </div>
    </header>
  );
}

function LargeNameplate({ name, tagline, brand }: Pick<Frame, 'name' | 'tagline' | 'brand'>) {
  return (
    <div className="pt-6 pb-4 text-center md:pt-9 md:pb-6">
      <h1 className="font-serif text-nameplate font-semibold [overflow-wrap:anywhere] [text-wrap:balance]">
        <Nameplate name={name} brand={brand} className="mx-auto h-14" />
      </h1>
      {tagline === '' ? null : (
        <p className="mt-2 flex items-center justify-center gap-3 text-label font-semibold uppercase text-soft">
          <Rule />
          {tagline}
          <Rule />
        </p>
      )}
    </div>
  );
}

/** The site's logo, or else its name. */
function Nameplate({ name, brand: { logo }, className }: Pick<Frame, 'name' | 'brand'> & { className: string }) {
  if (logo === null) return name;
  const { light, dark } = logo;
  return (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcSet={dark.address} width={dark.width} height={dark.height} />
      <img
        src={light.address}
        width={light.width}
        height={light.height}
        alt={name}
        className={`w-auto max-w-full object-contain ${className}`}
      />
    </picture>
  );
}

/** A printer's ornament: a short rule that ends in a lozenge. */
function Rule() {
  return (
    <svg viewBox="0 0 64 16" className="h-4 w-10 shrink-0 text-hue md:w-16" fill="currentColor" aria-hidden="true">
      <path d="M0 7.5h26v1H0zM38 7.5h26v1H38zM32 4l4 4-4 4-4-4z" />
    </svg>
  );
}
