import type { Paper } from '../../../core/domain/paper.ts';
import { OutLink } from '../parts/link.tsx';

/** Where else the paper can be read: its own pages where its arXiv id is known, searches for its title where not. */
export function Elsewhere({ paper }: { readonly paper: Paper }) {
  const links = toElsewhere(paper);
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{paper.arxivId === undefined ? 'Search elsewhere' : 'Elsewhere'}</h2>
      {paper.arxivId === undefined && <p className="hint">The source does not say the paper’s arXiv id.</p>}
      <ul className="inline-list">
        {links.map(({ name, url }) => (
          <li key={url}>
            <OutLink href={url}>{name}</OutLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The links of a paper to other sites, all made of what its source says. */
function toElsewhere(paper: Pick<Paper, 'arxivId' | 'title'>): readonly { name: string; url: string }[] {
  if (paper.arxivId !== undefined) {
    return [
      { name: `arXiv:${paper.arxivId}`, url: `https://arxiv.org/abs/${paper.arxivId}` },
      { name: 'PDF', url: `https://arxiv.org/pdf/${paper.arxivId}` },
      { name: 'Hugging Face', url: `https://huggingface.co/papers/${paper.arxivId}` },
    ];
  }
  if (paper.title.trim() === '') return [];
  const title = new URLSearchParams({ q: paper.title }).toString();
  const searched = new URLSearchParams({ query: paper.title, searchtype: 'title' }).toString();
  return [
    { name: 'arXiv', url: `https://arxiv.org/search/?${searched}` },
    { name: 'Hugging Face', url: `https://huggingface.co/papers?${title}` },
    { name: 'Google Scholar', url: `https://scholar.google.com/scholar?${title}` },
  ];
}
