import type { Element } from 'hast';

/**
 * The meaning in an element's `style`: emphasis, struck-out, raised and lowered text, which word processors export as
 * styles; whether it is shown at all; its direction.
 */
export interface InlineStyle {
  /** Elements with the same meaning, the outermost last. */
  readonly marks: readonly ('em' | 'strong' | 'sub' | 'sup')[];
  /** Whether its content is struck out, whatever the element is. */
  readonly isStruck: boolean;
  /** Whether it undoes the weight or slant of an element such as `b` or `i`. */
  readonly isPlain: boolean;
  readonly isHidden: boolean;
  readonly direction: 'ltr' | 'rtl' | null;
}

const NONE: InlineStyle = { marks: [], isStruck: false, isPlain: false, isHidden: false, direction: null };

const MARKS = [
  ['em', /^font-style:(?:italic|oblique)/],
  ['strong', /^font-weight:(?:bold|[6-9]00)/],
  ['sub', /^vertical-align:sub/],
  ['sup', /^vertical-align:super/],
] as const;

export function readStyle({ properties: { style } }: Element): InlineStyle {
  if (typeof style !== 'string' || style.length > 2_000) return NONE;
  const declared = style
    .toLowerCase()
    .split(';')
    .map((one) => one.replace(/\s*:\s*/, ':').trim());
  const says = (pattern: RegExp) => declared.some((one) => pattern.test(one));
  return {
    marks: MARKS.flatMap(([mark, pattern]) => (says(pattern) ? mark : [])),
    isStruck: says(/^text-decoration(?:-line)?:[a-z ]{0,40}line-through/),
    isPlain: says(/^font-(?:weight:(?:normal|[34]00)|style:normal)/),
    isHidden: says(/^(?:display:none|visibility:hidden)/),
    direction: says(/^direction:rtl/) ? 'rtl' : says(/^direction:ltr/) ? 'ltr' : null,
  };
}
