import styles from '@/components/preview/preview.module.css';
import { SEARCH_TITLE_LENGTH } from '@/lib/config/search-description';
import { truncate } from '@/lib/core/truncate';
import type { Card } from '@/lib/preview/page-cards';
import { CARDS } from '@/lib/preview/texts';

/** How search engines, social networks and this site's lists will show the page, with warnings of what they cut. */
export function PreviewCards({ cards }: { cards: readonly Card[] }) {
  return (
    <div className={styles.cards}>
      {cards.map((card) => (
        <section
          key={card.medium}
          className={styles.card}
          data-medium={card.medium}
          aria-label={CARDS.media[card.medium]}
        >
          <h3>{CARDS.media[card.medium]}</h3>
          <div className={styles.sample}>
            {card.picture === null ? null : <img src={card.picture} alt="" />}
            {card.address === '' ? null : <p className={styles.address}>{card.address}</p>}
            <p className={styles.title}>
              {card.medium === 'search' ? truncate(card.title, SEARCH_TITLE_LENGTH) : card.title}
            </p>
            <p className={styles.text}>{card.description}</p>
          </div>
          {card.warnings.length > 0 ? (
            <ul className={styles.warnings}>
              {card.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </div>
  );
}
