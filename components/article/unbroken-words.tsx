import { Fragment, type ReactNode } from 'react';
import { type TextPart, unbrokenWords } from '@/lib/core/unbroken-words';

interface Props {
  readonly text: string;
  /** Renders a part; the plain text by default. */
  readonly show?: (part: TextPart) => ReactNode;
}

/**
 * A text without line breaks inside words such as "COVID-19" and "e-mail". Elements keep them together, not characters
 * (U+2060, U+2011), so that copying, search engines and Ctrl+F get the title as it is written.
 */
export function UnbrokenWords({ text, show = (part) => part.text }: Props) {
  return unbrokenWords(text).map((part) =>
    part.isUnbroken ? (
      <span key={part.start} className="unbroken">
        {show(part)}
      </span>
    ) : (
      <Fragment key={part.start}>{show(part)}</Fragment>
    ),
  );
}
