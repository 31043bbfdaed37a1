/** A link that is seen only while it has the focus, and leads the keyboard past what lies before `to`. */
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
