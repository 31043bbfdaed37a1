import styles from '@/components/preview/desk-notes.module.css';

/** The parameters of an address that were ignored. */
export function DeskNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="Left out of the address">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
