import { DIRECTORY } from '@/components/texts';
import type { HueName } from '@/lib/config/palette';

interface Way {
  /** Of the part of the page to which it leads. */
  readonly id: string;
  readonly label: string;
  readonly hue?: HueName;
}

/**
 * Ways to the parts of a directory, in view as long as the directory is. It is one line at every width: where it does not
 * fit, it scrolls sideways by itself. Each way keeps its place however many follow it.
 */
export function DirectoryIndex({ ways }: { ways: readonly Way[] }) {
  if (ways.length < 2) return null;
  return (
    <nav
      aria-label={DIRECTORY.name}
      className="directory-index sticky top-0 mb-6 border-b border-rule bg-paper text-meta font-semibold"
    >
      <ul className="-ml-1.5 flex overflow-x-auto">
        {ways.map(({ id, label, hue }) => (
          <li key={id} data-hue={hue}>
            <a
              href={`#${id}`}
              className="grid min-h-11 min-w-7 place-items-center whitespace-nowrap px-1.5 text-hue hover:underline focus-visible:[outline-offset:-3px]"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
