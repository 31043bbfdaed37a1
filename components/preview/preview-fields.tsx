import styles from '@/components/preview/preview.module.css';
import type { ExplainedField } from '@/lib/preview/explain-front-matter';
import { FIELDS } from '@/lib/preview/texts';

/** What each field of the front matter shows, and what the file says. */
export function PreviewFields({ fields }: { fields: readonly ExplainedField[] }) {
  return (
    <table className={styles.fields}>
      <caption>{FIELDS.caption}</caption>
      <thead>
        <tr>
          {FIELDS.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, written, understood, how }) => (
          <tr key={field} data-how={how}>
            <th scope="row">{field}</th>
            <td>{understood}</td>
            <td>{FIELDS.how[how]}</td>
            <td>
              <code>{written}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
