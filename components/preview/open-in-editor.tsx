'use client';
import styles from '@/components/preview/preview.module.css';

interface Props {
  /** Absolute path of the file. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Two ways to a place in a file: VS Code by its own addresses, and whatever `$EDITOR` names. */
export function OpenInEditor({ file, line = 1, column = 1 }: Props) {
  const place = new URLSearchParams({ file, line1: String(line), column1: String(column) });
  return (
    <span className={styles.open}>
      <a href={`vscode://file${file.split('/').map(encodeURIComponent).join('/')}:${line}:${column}`}>VS Code</a>
      {/* The development server's own way to start an editor, which answers this machine alone. */}
      <button
        type="button"
        title="Opens the file with the program $EDITOR names"
        onClick={() => void fetch(`/__nextjs_launch-editor?${place}`)}
      >
        $EDITOR
      </button>
    </span>
  );
}
