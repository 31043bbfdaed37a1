/** A link, visible only while it has the focus, with which keyboard users skip to the element with the id `to`. */
export function SkipLink({ to, label, className }: { to: string; label: string; className: string }) {
  return (
    <a
      href={`#${to}`}
      className={`no-print sr-only z-10 bg-ink px-4 py-3 text-paper focus:not-sr-only focus:absolute ${className}`}
    >
      {label}
    </a>
  );
}
