import { EmptySite } from '@/components/article/empty-site';
import { BriefsBand } from '@/components/front/briefs-band';
import { FeatureBand } from '@/components/front/feature-band';
import { LeadBand } from '@/components/front/lead-band';
import { OfferingsBand } from '@/components/front/offerings-band';
import { PairBand } from '@/components/front/pair-band';
import { RankingBand } from '@/components/front/ranking-band';
import { ToneBand } from '@/components/front/tone-band';
import { TopicsBand } from '@/components/front/topics-band';
import { Page } from '@/components/layout/page';
import type { Framed } from '@/lib/pages/frame';
import type { FrontModel } from '@/lib/pages/front';
import type { Band } from '@/lib/pages/front/bands';

/** The front page: its bands, in the order of the plan. */
export function FrontPage({ frame, bands }: Framed<FrontModel>) {
  return (
    <Page front frame={frame}>
      {bands.length === 0 ? <EmptySite /> : bands.map((band) => <BandView key={band.kind} band={band} />)}
    </Page>
  );
}

function BandView({ band }: { band: Band }) {
  switch (band.kind) {
    case 'lead':
      return <LeadBand {...band} />;
    case 'pair':
      return <PairBand {...band} />;
    case 'ranking':
      return <RankingBand {...band} />;
    case 'feature':
      return <FeatureBand {...band} />;
    case 'tone':
      return <ToneBand {...band} />;
    case 'briefs':
      return <BriefsBand {...band} />;
    case 'offerings':
      return <OfferingsBand {...band} />;
    case 'topics':
      return <TopicsBand {...band} />;
  }
}
