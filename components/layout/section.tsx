import type { ReactNode } from 'react';
import type { HueName } from '@/lib/config/palette';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
  /** The link to the whole list. */
  readonly more?: { readonly label: string; readonly href: string } | null;
  readonly as?: 'section' | 'aside' | 'nav';
  readonly hue?: HueName | undefined;
  readonly className?: string;
}

/** A section of a page: its heading under a line, with an optional link to the whole list, then its content. */
export function Section({ id, title, children, more = null, as: Tag = 'section', hue, className }: Props) {
  return (
    <Tag data-hue={hue} aria-labelledby={id} className={className}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-hue pt-2">
        <h2 id={id} className="headline font-serif text-section font-semibold">
          {title}
        </h2>
        {more ? (
          <a href={more.href} className="py-1 text-meta font-semibold text-hue underline-offset-4 hover:underline">
            {more.label}
          </a>
        ) : null}
      </div>
      {children}
    </Tag>
  );
}
