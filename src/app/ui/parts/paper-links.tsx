import type { Link, LinkKind } from '../../../core/domain/paper.ts';
import { OutLink } from './link.tsx';

/** What links are called, by what they lead to. */
const linkNames: Readonly<Record<LinkKind, string>> = {
  code: 'Code',
  project: 'Project page',
  data: 'Data',
  other: 'Link',
};

/** The links that stand in an abstract, each once, with what they lead to. */
export function PaperLinks({ links }: { readonly links: readonly Link[] }) {
  const each = [...new Map(links.map((link) => [link.url, link])).values()];
  if (each.length === 0) return null;
  return (
    <ul className="links" aria-label="Links">
      {each.map(({ url, kind }) => (
        <li key={url}>
          <span className="link-kind">{linkNames[kind]}</span> <OutLink href={url}>{shorten(url)}</OutLink>
        </li>
      ))}
    </ul>
  );
}

/** An address without its scheme. */
export function shorten(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
