import { Fragment, type ReactNode } from 'react';
import { type TextPart, unbrokenWords } from '@/lib/core/unbroken-words';

interface Props {
  readonly text: string;
  /** How a part of it is shown; as it is unless given. */
  readonly show?: (part: TextPart) => ReactNode;
}

/**
 * A text in which no line breaks within "COVID-19" or "e-mail". Elements keep such words together, not characters
 * (U+2060, U+2011): what a reader copies, a search engine reads and Ctrl+F finds is the title as it is written.
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
