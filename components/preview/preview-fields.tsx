import styles from '@/components/preview/preview.module.css';
import type { ExplainedField } from '@/lib/preview/explain-front-matter';

/** The front matter as it was understood beside what was written. */
export function PreviewFields({ fields }: { fields: readonly ExplainedField[] }) {
  return (
    <table className={styles.fields}>
      <caption>The front matter as understood, beside what was written</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Understood</th>
          <th scope="col">How</th>
          <th scope="col">Written</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, written, understood, how }) => (
          <tr key={field} data-how={how}>
            <th scope="row">{field}</th>
            <td>{understood}</td>
            <td>{how}</td>
            <td>
              <code>{written}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
