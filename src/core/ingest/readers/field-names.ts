import type { WrittenFields } from '../../domain/source.ts';

/** What a named value of a record is: one of its texts, a field, an address that may say a field, or nothing that is read. */
export type FieldName = 'title' | 'abstract' | 'url' | 'id' | keyof WrittenFields;

/**
 * Names under which other people's files keep what a record has: keys of JSON, heads of columns, fields of BibTeX, RIS, PubMed and EndNote, labels in text.
 * In lower case, letters and digits alone. From the exports of arXiv, Semantic Scholar, Zotero, PubMed, Papers with Code and the host itself.
 */
const names: readonly (readonly [FieldName, string])[] = [
  [
    'title',
    'title papertitle ptitle headline ti t1 标题 標題 题目 題目 题名 论文标题 论文题目 篇名 タイトル 論文名 제목 titre titel título titulo titolo название заголовок',
  ],
  [
    'abstract',
    'abstract paperabstract summary papersummary abstr ab n2 摘要 论文摘要 中文摘要 要旨 概要 抄録 초록 요약 résumé resume resumen zusammenfassung kurzfassung riassunto resumo аннотация',
  ],
  ['aiSummary', 'aisummary aigeneratedsummary ai摘要 ai总结'],
  ['aiKeywords', 'aikeywords'],
  ['aiModel', 'aimodel summarymodel'],
  [
    'authors',
    'authors author au a1 creators creator authorlist authornames 作者 著者 저자 auteurs auteur autoren autor autores autori авторы',
  ],
  ['authorCount', 'authorcount numauthors nauthors'],
  ['arxivId', 'arxiv arxivid eprint arxivno'],
  ['id', 'id paperid key guid identifier'],
  ['url', 'url link links paperurl arxivurl pdfurl ur pdf entryid 链接 論文リンク 링크'],
  [
    'publishedAt',
    'published publishedat publishedon publisheddate publicationdate datepublication 发表日期 发布日期 发表时间 公開日',
  ],
  ['entryDate', 'date datepublished pubdate day updated 日期'],
  ['votes', 'votes upvotes upvote numvotes numupvotes 点赞 赞同'],
  ['comments', 'numcomments commentcount ncomments 评论数'],
  ['repository', 'githubrepo githuburl github code codeurl codelink repository repo repourl 代码'],
  ['stars', 'githubstars stars numstars'],
  ['projectPage', 'projectpage projecturl project 项目主页'],
  ['organisation', 'organization organisation 机构'],
  ['submitter', 'submitter submittedby 提交者'],
];

const fieldOf: ReadonlyMap<string, FieldName> = new Map(
  names.flatMap(([field, list]) => list.split(' ').map((name) => [name, field] as const)),
);

/**
 * What is kept under a name; null where it is not known.
 *
 * @example toFieldName('Paper_Title')  // => 'title'
 */
export function toFieldName(name: string): FieldName | null {
  return fieldOf.get(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) ?? null;
}

/** Fields of a record from its named values, as far as they are what they should be; the first of two of a name counts. */
export function toWrittenFields(values: Iterable<readonly [name: string, value: unknown]>): WrittenFields {
  const fields = new Map<string, unknown>();
  for (const [name, value] of values) {
    const field = toFieldName(name);
    if (field === null || field === 'title' || field === 'abstract') continue;
    for (const [key, read] of Object.entries(readValue(field, value))) {
      const seen = fields.get(key);
      // Some files name each author in a value of its own.
      if (key === 'authors' && Array.isArray(seen) && Array.isArray(read))
        fields.set(key, [...new Set([...seen, ...read])]);
      else if (seen === undefined) fields.set(key, read);
    }
  }
  return Object.fromEntries(fields);
}

function readValue(field: Exclude<FieldName, 'title' | 'abstract'>, value: unknown): WrittenFields {
  switch (field) {
    case 'authors':
    case 'aiKeywords': {
      const list = toNameList(value);
      return list.length === 0 ? {} : { [field]: list };
    }
    case 'authorCount':
    case 'votes':
    case 'comments':
    case 'stars': {
      const count = toCount(value);
      return count === null ? {} : { [field]: count };
    }
    case 'url':
    case 'id':
    case 'arxivId': {
      const id = typeof value === 'string' ? findArxivId(value) : null;
      return id === null ? {} : { arxivId: id };
    }
    case 'repository':
    case 'projectPage':
      return typeof value === 'string' && /^https?:\/\/\S{4,}$/.test(value) ? { [field]: value } : {};
    default:
      return typeof value === 'string' && value.trim() !== '' ? { [field]: value.trim() } : {};
  }
}

/** `['A', 'B']`, `[{ name: 'A' }]`, `A, B`, `A; B` and `A and B` as names. */
export function toNameList(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => toName(one) ?? []);
  if (typeof value !== 'string') return toName(value) === null ? [] : [toName(value) ?? ''];
  const separator = value.includes(';') ? ';' : /\band\b/.test(value) && !value.includes(',') ? / and / : ',';
  return value
    .split(separator)
    .map((name) => name.replace(/^\s*and\s/, '').trim())
    .filter((name) => /\p{L}/u.test(name));
}

function toName(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value !== 'object' || value === null || !('name' in value)) return null;
  return typeof value.name === 'string' ? value.name : null;
}

function toCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s{0,4}\d{1,9}\s{0,4}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
}

/**
 * The arXiv id that a text is, or that an address of arXiv or the host ends in; null for any other text.
 *
 * @example findArxivId('https://huggingface.co/papers/2507.12345')  // => '2507.12345'
 */
export function findArxivId(text: string): string | null {
  const said = text.trim();
  if (said.length > longestAddress) return null;
  return aloneId.exec(said)?.[1] ?? addressId.exec(said)?.[1] ?? null;
}

const longestAddress = 400;

/** An id of today, or of before 2007, with its version. */
const idPattern = String.raw`(\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,2})?)`;
const aloneId = new RegExp(`^(?:arxiv:\\s?)?${idPattern}$`, 'i');
const addressId = new RegExp(
  `(?:arxiv\\.org/(?:abs|pdf|html)|huggingface\\.co/papers|alphaxiv\\.org/abs|hf\\.co/papers)/${idPattern}(?:\\.pdf)?(?:[#?].{0,200})?$`,
);
