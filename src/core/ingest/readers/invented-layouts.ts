/** An invented paper, to be laid out. */
export interface LaidOut {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly id: string;
}

/** A way of writing down papers that no reader was made for. */
export interface Layout {
  readonly name: string;
  readonly lay: (papers: readonly LaidOut[]) => string;
  /** What the text says of each paper, where that is not both: `titles` has no abstracts, `hyphens` breaks words. */
  readonly says?: 'titles' | 'hyphens';
}

/** A text broken into lines of at most `width` units between words. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line = line.trim() === '' ? `${indent}${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** As a typesetter breaks it: words of more than six letters may be cut by a hyphen at the end of a line. */
function hyphenate(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - line.length - 2;
    if (line.length + 1 + word.length <= width) line = line === '' ? word : `${line} ${word}`;
    else if (/^[a-z]{7,}$/.test(word) && room > 3) {
      const cut = Math.min(room, word.length - 3);
      lines.push(`${line} ${word.slice(0, cut)}-`);
      line = word.slice(cut);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n');
}

export const each = (papers: readonly LaidOut[], lay: (paper: LaidOut, n: number) => string, between = '\n\n') =>
  papers.map((paper, at) => lay(paper, at + 1)).join(between);
export const names = ({ authors }: LaidOut, between = ', ') => authors.join(between);
export const arxiv = ({ id }: LaidOut) => `https://arxiv.org/abs/${id}`;
const last = ({ authors }: LaidOut) => (authors[0] ?? '').split(' ').at(-1) ?? '';

const nav = ['Skip to main content', 'Home', 'Papers', 'Blog', 'Log in', 'Sign up', 'Search', 'Showing 1 to 6 of 6'];
export const footer = [
  'About us',
  'Terms of service',
  'Privacy policy',
  '© 2026 The Reading Room. All rights reserved.',
];

/** Layouts as people's notes, mails and copied pages have them. */
export const layouts: readonly Layout[] = [
  {
    name: 'Markdown headings below a heading of the day',
    lay: (papers) => `# Reading list\n\n## July 31\n\n${each(papers, (p) => `### ${p.title}\n\n${p.abstract}`)}\n`,
  },
  {
    name: 'headings that are links, facts as a list',
    lay: (papers) =>
      each(papers, (p) => `## [${p.title}](${arxiv(p)})\n\n- Authors: ${names(p)}\n- Votes: 12\n\n${p.abstract}`),
  },
  {
    name: 'setext headings',
    lay: (papers) => each(papers, (p) => `${p.title}\n${'='.repeat(p.title.length)}\n\n${p.abstract}`),
  },
  {
    name: 'reStructuredText',
    lay: (papers) =>
      each(
        papers,
        (p) => `${p.title}\n${'~'.repeat(p.title.length)}\n\n:Authors: ${names(p)}\n\n${wrap(p.abstract, 78)}`,
      ),
  },
  { name: 'bold titles', lay: (papers) => each(papers, (p) => `**${p.title}**\n\n${p.abstract}`) },
  {
    name: 'bold title and abstract on one line',
    lay: (papers) => each(papers, (p) => `**${p.title}** — ${p.abstract}`),
  },
  { name: 'bullets with the abstract below', lay: (papers) => each(papers, (p) => `- ${p.title}\n\n  ${p.abstract}`) },
  {
    name: 'bullets of bold titles and abstracts',
    lay: (papers) => each(papers, (p) => `* **${p.title}**: ${p.abstract}`, '\n'),
  },
  {
    name: 'bullets, hard-wrapped',
    lay: (papers) => each(papers, (p) => `* ${wrap(p.title, 76, '  ').trim()}\n${wrap(p.abstract, 76, '    ')}`),
  },
  {
    name: 'links with a quotation',
    lay: (papers) => each(papers, (p) => `- [${p.title}](${arxiv(p)})\n  > ${p.abstract}`),
  },
  {
    name: 'links with the abstract behind',
    lay: (papers) => each(papers, (p, n) => `${n}. [${p.title}](${arxiv(p)}): ${p.abstract}`, '\n'),
  },
  {
    name: 'numbers, the abstract labelled',
    lay: (papers) => each(papers, (p, n) => `${n}. ${p.title}\n   Abstract: ${p.abstract}`),
  },
  { name: 'numbers, the abstract below', lay: (papers) => each(papers, (p, n) => `${n}) ${p.title}\n\n${p.abstract}`) },
  {
    name: 'numbers, hard-wrapped at 72',
    lay: (papers) =>
      each(papers, (p, n) => `${wrap(`${n}. ${p.title}`, 72, '')}\n   ${names(p)}\n\n${wrap(p.abstract, 72, '   ')}`),
  },
  {
    name: 'references with abstracts',
    lay: (papers) =>
      each(papers, (p, n) => `[${n}] ${p.title}. ${names(p)}. arXiv preprint arXiv:${p.id}, 2025.\n${p.abstract}`),
  },
  {
    name: 'references, title first',
    says: 'titles',
    lay: (papers) => each(papers, (p, n) => `[${n}] ${p.title}. ${names(p)}. 2025.`, '\n'),
  },
  {
    name: 'references, authors first',
    says: 'titles',
    lay: (papers) =>
      `References\n\n${each(papers, (p, n) => `[${n}] ${names(p)}. ${p.title}. In Proceedings of the Invented Conference, 2025.`, '\n\n')}`,
  },
  {
    name: 'labels',
    lay: (papers) => each(papers, (p) => `Title: ${p.title}\nAuthors: ${names(p)}\nAbstract: ${p.abstract}`),
  },
  {
    name: 'labels alone, hard-wrapped at 72',
    lay: (papers) =>
      each(
        papers,
        (p) => `Title:\n${wrap(p.title, 72)}\nAbstract:\n${wrap(p.abstract, 72)}\nKeywords: bread, ovens`,
        '\n\n-----\n\n',
      ),
  },
  {
    name: 'bold labels',
    lay: (papers) =>
      each(
        papers,
        (p) => `**Title:** ${p.title}  \n**Authors:** ${names(p)}  \n**Summary:** ${p.abstract}`,
        '\n\n---\n\n',
      ),
  },
  { name: 'lines without blank ones', lay: (papers) => each(papers, (p) => `${p.title}\n${p.abstract}`, '\n') },
  {
    name: 'lines with authors, without blank ones',
    lay: (papers) => each(papers, (p) => `${p.title}\n${names(p)}\n${p.abstract}`, '\n'),
  },
  {
    name: 'hard-wrapped at 72',
    lay: (papers) => each(papers, (p) => `${wrap(p.title, 72)}\n\n${wrap(p.abstract, 72)}`),
  },
  {
    name: 'hard-wrapped, the title right above',
    lay: (papers) => each(papers, (p) => `${wrap(p.title, 78)}\n${wrap(p.abstract, 78)}`),
  },
  { name: 'indented abstracts', lay: (papers) => each(papers, (p) => `${p.title}\n${wrap(p.abstract, 78, '    ')}`) },
  { name: 'all indented', lay: (papers) => each(papers, (p) => `    ${p.title}\n\n    ${p.abstract}`) },
  {
    name: 'cards, each twice',
    lay: (papers) =>
      each(papers, (p) =>
        [1, 2]
          .map(
            () =>
              `Submitted by\n${last(p)}\n\n${p.title}\n\n${p.abstract}\n\nUpvote\n\n12\n\n${p.authors.length} authors`,
          )
          .join('\n\n'),
      ),
  },
  {
    name: 'the mail of arXiv',
    lay: (papers) =>
      `Subject: cs daily Subj-class mailing 1000 1\n\n${each(papers, (p) => `\\\\\narXiv:${p.id}\nDate: Thu, 31 Jul 2025 00:00:00 GMT   (1234kb)\n\nTitle: ${wrap(p.title, 70, '  ').trim()}\nAuthors: ${names(p)}\nCategories: cs.CL cs.LG\nComments: 12 pages, 4 figures\n\\\\\n${wrap(p.abstract, 78, '  ')}\n\\\\ ( ${arxiv(p)} ,  1234kb)`, `\n${'-'.repeat(78)}\n`)}\n%%--%%--%%--%%--%%\n`,
  },
  {
    name: 'a list of arXiv, copied',
    lay: (papers) =>
      each(
        papers,
        (p, n) =>
          `[${n}] arXiv:${p.id} [pdf, html, other]\nTitle: ${p.title}\nAuthors: ${names(p)}\nComments: 9 pages\nSubjects: Computation and Language (cs.CL)\nAbstract: ${p.abstract}`,
      ),
  },
  {
    name: 'a search of arXiv, copied',
    lay: (papers) =>
      `Showing 1–6 of 6 results\n\n${each(papers, (p, n) => `${n}. arXiv:${p.id} [pdf, ps, other] cs.LG cs.AI\n${p.title}\nAuthors: ${names(p)}\nAbstract: ${p.abstract} △ Less\nSubmitted 31 July, 2025; originally announced July 2025.`)}`,
  },
  {
    name: 'a mail to readers',
    lay: (papers) =>
      `From: digest@example.org\nTo: reader@example.org\nSubject: Six papers for you\nDate: Thu, 31 Jul 2025 08:00:00 +0000\n\nHi there,\n\nhere are this week's papers.\n\n${each(papers, (p, n) => `${n}. ${p.title}\n${arxiv(p)}\n\n${wrap(p.abstract, 76)}`, '\n\n')}\n\nHappy reading!\nThe digest team\n\nUnsubscribe: https://example.org/unsubscribe\n`,
  },
  {
    name: 'Org mode',
    lay: (papers) =>
      `#+TITLE: Reading\n\n* Papers\n${each(papers, (p) => `** TODO ${p.title}\n:PROPERTIES:\n:URL: ${arxiv(p)}\n:END:\n${p.abstract}`, '\n')}\n`,
  },
  {
    name: 'AsciiDoc and wikis',
    lay: (papers) => `= Reading =\n\n${each(papers, (p) => `== ${p.title} ==\n\n${p.abstract}`)}`,
  },
  {
    name: 'a page copied whole from the browser',
    lay: (papers) =>
      `${nav.join('\n')}\n\n${each(papers, (p) => `${p.title}\n${names(p)}\n31 Jul 2025\n\n${p.abstract}\n\nPDF\nCite\nShare\n12 comments`)}\n\n${footer.join('\n')}\n`,
  },
  {
    name: 'a PDF turned to text',
    says: 'hyphens',
    lay: (papers) =>
      `Proceedings of the Invented Conference\n\n${each(papers, (p, n) => `${wrap(p.title, 60)}\n\n${names(p)}\nInstitute of Crumbs\n\nAbstract\n\n${hyphenate(p.abstract, 60)}\n\n${n}\n\f`, '')}`,
  },
  {
    name: 'labels in Chinese',
    lay: (papers) =>
      each(papers, (p, n) => `${n}、标题：${p.title}\n作者：${names(p)}\n摘要：${p.abstract}\n链接：${arxiv(p)}`),
  },
  {
    name: 'labels in brackets',
    lay: (papers) => each(papers, (p) => `【论文标题】${p.title}\n【作者】${names(p)}\n【摘要】${p.abstract}`),
  },
  {
    name: 'pictures as labels',
    lay: (papers) => each(papers, (p) => `📄 ${p.title}\n🔗 ${arxiv(p)}\n📝 ${p.abstract}`),
  },
  { name: 'capitals', lay: (papers) => each(papers, (p) => `${p.title.toUpperCase()}\n\n${p.abstract}`) },
  { name: 'titles in quotes', lay: (papers) => each(papers, (p) => `“${p.title}” by ${names(p)}\n\n${p.abstract}`) },
];
