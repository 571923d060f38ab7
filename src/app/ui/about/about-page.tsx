import type { AboutData } from '../../state/page-data.ts';
import { useCorpus, useStores } from '../parts/use-stores.ts';
import { formatCount } from '../parts/format-count.ts';
import { Accounting } from './accounting.tsx';
import { DiagnosticList } from './diagnostic-list.tsx';
import { TopicRules } from './topic-rules.tsx';

/** What this corpus is: its sources, how every line of them is accounted for, what was noticed, and how topics are defined. */
export function AboutPage() {
  const { page } = useStores();
  const fetched = useCorpus((state) => state.about);
  const about = fetched ?? page?.about ?? null;
  const coverage = useCorpus((state) => state.summary?.coverage);
  return (
    <div className="prose">
      <h1 tabIndex={-1}>About this archive</h1>
      {coverage && (
        <p>
          {`${formatCount(coverage.papers, 'paper')} from ${formatCount(coverage.sources, 'source')}. `}
          Sheaf shows what scraped pages say and nothing else: a field that a source does not have is not shown, and
          every change of its text is marked on the paper’s page, with what stood there.
        </p>
      )}
      {about === null ? <p>Loading …</p> : <AboutParts about={about} />}
    </div>
  );
}

function AboutParts({ about }: { readonly about: AboutData }) {
  return (
    <>
      <Accounting about={about} />
      <DiagnosticList diagnostics={about.diagnostics} total={about.diagnosticsTotal} />
      <TopicRules topics={about.topics} />
    </>
  );
}
