'use client';
import { useContext } from 'react';
import { EditorName } from '@/components/preview/editor-name';
import styles from '@/components/preview/preview.module.css';

interface Props {
  /** Absolute path of the file. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Two ways to a place in a file: VS Code by its own addresses, and the editor that the server's environment names. */
export function OpenInEditor({ file, line = 1, column = 1 }: Props) {
  const editor = useContext(EditorName);
  const place = new URLSearchParams({ file, line1: String(line), column1: String(column) });
  return (
    <span className={styles.open}>
      <a href={`vscode://file${file.split('/').map(encodeURIComponent).join('/')}:${line}:${column}`}>VS Code</a>
      {editor === null ? null : (
        // The development server's own way to start an editor, which answers this machine alone.
        <button type="button" onClick={() => void fetch(`/__nextjs_launch-editor?${place}`)}>
          {editor}
        </button>
      )}
    </span>
  );
}
