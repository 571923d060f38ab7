import { arxiv, each, footer, names, wrap, type Layout } from './invented-layouts.ts';

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const csv = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** Layouts as programs and sites export them. */
export const exportLayouts: readonly Layout[] = [
  {
    name: 'a Markdown table',
    lay: (papers) =>
      `Papers of the week:\n\n| # | Title | Authors | Abstract |\n|---|:------|---------|----------|\n${each(papers, (p, n) => `| ${n} | [${p.title}](${arxiv(p)}) | ${names(p)} | ${p.abstract.replaceAll('|', '\\|')} |`, '\n')}\n`,
  },
  {
    name: 'a page saved as HTML',
    lay: (papers) =>
      `<!DOCTYPE html>\n<html><head><title>Daily reading</title>\n<style>body { color: red; }</style></head>\n<body><nav><a href="/">Home</a> <a href="/login">Log in</a></nav>\n<main>\n${each(papers, (p) => `<article class="card">\n  <h3><a href="${arxiv(p)}">${xml(p.title)}</a></h3>\n  <div class="authors">${names(p)}</div>\n  <p>${xml(p.abstract)}</p>\n</article>`, '\n')}\n</main><footer>${footer.join(' ')}</footer></body></html>\n`,
  },
  {
    name: 'HTML on one line',
    lay: (papers) =>
      `<html><body><h1>Papers</h1>${each(papers, (p) => `<div><h2>${xml(p.title)}</h2><p><em>${names(p)}</em></p><p>${xml(p.abstract)}</p><a href="${arxiv(p)}">PDF</a></div>`, '')}</body></html>`,
  },
  {
    name: 'an HTML list of definitions',
    lay: (papers) =>
      `<dl>\n${each(papers, (p) => `<dt>${xml(p.title)}</dt>\n<dd>${xml(wrap(p.abstract, 78))}</dd>`, '\n')}\n</dl>`,
  },
  {
    name: 'RSS',
    lay: (papers) =>
      `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Papers</title><description>All papers of the week.</description>\n${each(papers, (p) => `<item>\n<title>${xml(p.title)}</title>\n<link>${arxiv(p)}</link>\n<description><![CDATA[<p>${p.abstract}</p>]]></description>\n<pubDate>Thu, 31 Jul 2025 00:00:00 GMT</pubDate>\n</item>`, '\n')}\n</channel></rss>`,
  },
  {
    name: 'Atom of arXiv',
    lay: (papers) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<title type="html">ArXiv Query: search_query=all</title>\n${each(papers, (p) => `<entry>\n<id>http://arxiv.org/abs/${p.id}v1</id>\n<published>2025-07-31T17:59:59Z</published>\n<title>${xml(p.title)}</title>\n<summary>  ${xml(wrap(p.abstract, 78))}\n</summary>\n${p.authors.map((name) => `<author>\n<name>${name}</name>\n</author>`).join('\n')}\n</entry>`, '\n')}\n</feed>`,
  },
  {
    name: 'other XML',
    lay: (papers) =>
      `<papers>${each(papers, (p) => `<paper id="${p.id}"><title>${xml(p.title)}</title><abstract>${xml(p.abstract)}</abstract></paper>`, '\n')}</papers>`,
  },
  {
    name: 'BibTeX',
    lay: (papers) =>
      each(
        papers,
        (p, n) =>
          `@article{key${n},\n  title = {${p.title}},\n  author = {${names(p, ' and ')}},\n  year = {2025},\n  eprint = {${p.id}},\n  abstract = {${p.abstract}}\n}`,
      ),
  },
  {
    name: 'BibTeX, hard-wrapped, in quotes',
    lay: (papers) =>
      each(
        papers,
        (p, n) =>
          `@InProceedings{key${n},\n  author    = "${names(p, ' and ')}",\n  title     = "{${p.title}}",\n  abstract  = "${wrap(p.abstract.replaceAll('"', "''"), 70, '               ').trim()}",\n  booktitle = "Invented Conference",\n}`,
      ),
  },
  {
    name: 'RIS',
    lay: (papers) =>
      each(
        papers,
        (p) =>
          `TY  - JOUR\n${p.authors.map((name) => `AU  - ${name}`).join('\n')}\nTI  - ${p.title}\nAB  - ${p.abstract}\nPY  - 2025\nER  - `,
      ),
  },
  {
    name: 'PubMed',
    lay: (papers) =>
      each(
        papers,
        (p, n) =>
          `PMID- 3900000${n}\nTI  - ${wrap(p.title, 74, '      ').trim()}\nAB  - ${wrap(p.abstract, 74, '      ').trim()}\nFAU - ${names(p)}\nSO  - Invented. 2025`,
      ),
  },
  {
    name: 'LaTeX',
    lay: (papers) =>
      `\\documentclass{article}\n\\begin{document}\n${each(papers, (p) => `\\section{${p.title}}\n\\begin{abstract}\n${wrap(p.abstract, 80)}\n\\end{abstract}`)}\n\\end{document}`,
  },
  {
    name: 'CSV',
    lay: (papers) =>
      `id,title,authors,abstract\n${each(papers, (p) => csv([p.id, p.title, names(p, '; '), p.abstract]), '\n')}\n`,
  },
  {
    name: 'CSV with line breaks in cells',
    lay: (papers) =>
      `Paper Title,Year,Summary\r\n${each(papers, (p) => csv([p.title, '2025', wrap(p.abstract, 78)]), '\r\n')}\r\n`,
  },
  {
    name: 'TSV',
    lay: (papers) => `Title\tAbstract\tURL\n${each(papers, (p) => [p.title, p.abstract, arxiv(p)].join('\t'), '\n')}\n`,
  },
  {
    name: 'a table without a head',
    lay: (papers) => `${each(papers, (p) => csv([p.id, p.title, p.abstract]), '\n')}\n`,
  },
  {
    name: 'a JSON list',
    lay: (papers) =>
      JSON.stringify(
        papers.map((p) => ({ title: p.title, authors: p.authors, abstract: p.abstract, url: arxiv(p) })),
        null,
        2,
      ),
  },
  {
    name: 'JSON on one line, deep inside',
    lay: (papers) =>
      JSON.stringify({
        meta: { count: papers.length },
        data: { papers: papers.map((p) => ({ paperId: p.id, Title: p.title, Abstract: p.abstract })) },
      }),
  },
  {
    name: 'JSON Lines',
    lay: (papers) => each(papers, (p) => JSON.stringify({ id: p.id, title: p.title, summary: p.abstract }), '\n'),
  },
  {
    name: 'YAML',
    lay: (papers) =>
      `papers:\n${each(papers, (p) => `  - title: "${p.title.replaceAll('"', "'")}"\n    authors: [${names(p)}]\n    abstract: >-\n${wrap(p.abstract, 80, '      ')}`, '\n')}\n`,
  },
];
