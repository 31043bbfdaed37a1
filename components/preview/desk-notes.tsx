import styles from '@/components/preview/desk-notes.module.css';
import { DESK_PARTS } from '@/lib/preview/texts';

/** The parameters of an address that were ignored. */
export function DeskNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={DESK_PARTS.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
