'use client';
import { useContext, useState } from 'react';
import { EditorName } from '@/components/preview/editor-name';
import styles from '@/components/preview/preview.module.css';
import { BAR } from '@/lib/preview/texts';
import { whyNotAnswered } from '@/lib/preview/why-not-answered';

interface Props {
  /** Absolute path of the file. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Opens a place in a file: in VS Code by a `vscode:` link, and in the editor that the server's environment names. */
export function OpenInEditor({ file, line = 1, column = 1 }: Props) {
  const editor = useContext(EditorName);
  const [failure, setFailure] = useState('');
  const open = async () => {
    const body = JSON.stringify({ file, line, column });
    const answer = await fetch('/preview/open', { method: 'POST', body }).catch(() => null);
    if (answer === null) setFailure(BAR.noAnswerTo);
    else setFailure(answer.ok ? '' : await whyNotAnswered(answer));
  };
  return (
    <span className={styles.open}>
      <a href={`vscode://file${file.split('/').map(encodeURIComponent).join('/')}:${line}:${column}`}>{BAR.code}</a>
      {editor === null ? null : (
        <button type="button" onClick={() => void open()}>
          {editor}
        </button>
      )}
      {failure === '' ? null : <span role="alert">{failure}</span>}
    </span>
  );
}
