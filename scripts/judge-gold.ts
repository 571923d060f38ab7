import { v } from '../src/core/domain/decode.ts';
import type { Draft } from '../src/core/domain/paper.ts';
import type { Ingested } from '../src/core/ingest/ingest-source.ts';
import { createCheckList, type Check, type CheckList } from './check-list.ts';

const link = v.object({ raw: v.string(), url: v.string(), kind: v.string(), offset: v.number() });

const spot = v.variant('expect', [
  v.object({ expect: v.literal('repair'), raw: v.string(), clean: v.string(), offsets: v.array(v.number()) }),
  v.object({ expect: v.literal('flag'), raw: v.string(), offsets: v.array(v.number()) }),
]);

const paper = v.object({
  n: v.number(),
  title: v.string(),
  line_title: v.number(),
  line_abstract: v.number(),
  abstract_chars: v.number(),
  abstract_first40: v.string(),
  abstract_last40: v.string(),
  urls: v.array(link),
  truncated: v.boolean(),
  tex_spots: v.array(spot),
});

/** A gold file: what a reader found in a dump by hand. Offsets count UTF-16 units of the scraped abstract. */
export const goldSchema = v.object({
  file: v.string(),
  header: v.object({ lines: v.array(v.number()), page_date_text: v.string() }),
  gold: v.array(paper),
});
export type Gold = v.InferOutput<typeof goldSchema>;

type GoldPaper = Gold['gold'][number];
type GoldSpot = GoldPaper['tex_spots'][number];

/** How raised and lowered characters are written in gold, which knows no marks. */
const raised = new Map(zip('0123456789+-abcdefghijklmnoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'));
const lowered = new Map(zip('0123456789+-aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'));

/** What was read of a dump against its gold: records, texts, lines, links, truncation, every TeX spot, the header and unknown lines. */
export function judgeGold({ header, gold }: Gold, { drafts, digests, lines }: Ingested): readonly Check[] {
  const list = createCheckList();
  list.same('records', [drafts.length, gold.length], 'dump');
  list.same('header lines', [lines.furniture, header.lines.length], 'dump');
  list.same('unknown lines', [lines.unknown, 0], 'dump');
  list.same('day as written', [digests.map((one) => one.dayEvidence.at(-1)?.text), [header.page_date_text]], 'dump');
  for (const wanted of gold) {
    const draft = drafts[wanted.n - 1];
    list.ask('paper at its place', draft?.raw.title === wanted.title, `${wanted.n} ${wanted.title}`);
    if (draft !== undefined) judgePaper(list, draft, wanted);
  }
  return list.checks();
}

function judgePaper(list: CheckList, draft: Draft, wanted: GoldPaper): void {
  const { abstract } = draft.raw;
  const where = String(wanted.n);
  list.same('raw abstract: units', [abstract.length, wanted.abstract_chars], where);
  list.same('raw abstract: first 40', [abstract.slice(0, 40), wanted.abstract_first40], where);
  list.same('raw abstract: last 40', [abstract.slice(-40), wanted.abstract_last40], where);
  const [title, text] = [wanted.line_title, wanted.line_abstract];
  list.same('lines', [draft.digests[0]?.lines, { title: [title, title], abstract: [text, text] }], where);
  list.same('truncated', [draft.truncated, wanted.truncated], where);
  judgeLinks(list, draft, wanted);
  for (const spotted of wanted.tex_spots) {
    for (const offset of spotted.offsets) judgeSpot(list, draft, { spotted, offset, where: `${where} at ${offset}` });
  }
}

function judgeLinks(list: CheckList, draft: Draft, wanted: GoldPaper): void {
  list.same('links of a paper', [draft.links.length, wanted.urls.length], String(wanted.n));
  for (const { raw, url, kind, offset } of wanted.urls) {
    const found = draft.links.find((one) => one.start === toRepaired(draft, offset));
    list.same('links: address', [found?.url, url], `${wanted.n} at ${offset}`);
    list.same('links: kind', [found?.kind, kind], `${wanted.n} at ${offset}`);
    const stands = draft.raw.abstract.startsWith(raw, offset);
    const marked = found !== undefined && draft.abstract.slice(found.start, found.end) === url;
    list.ask('links: place', stands && marked, `${wanted.n} at ${offset}`);
  }
}

interface Spot {
  readonly spotted: GoldSpot;
  readonly offset: number;
  readonly where: string;
}

function judgeSpot(list: CheckList, draft: Draft, { spotted, offset, where }: Spot): void {
  const { raw } = spotted;
  list.ask('TeX: stands there', draft.raw.abstract.startsWith(raw, offset), where);
  const range = { start: toRepaired(draft, offset), end: toRepaired(draft, offset + raw.length) };
  if (spotted.expect === 'repair') {
    list.same('TeX: reads clean', [readMarks(draft, range), spotted.clean], where);
    return;
  }
  list.same('TeX: left as scraped', [draft.abstract.slice(range.start, range.end), raw], where);
  const flagged = draft.flags.some(
    (flag) => flag.field === 'abstract' && flag.start < range.end && range.start < flag.end,
  );
  list.ask('TeX: flagged', flagged, `${where}: "${raw}" has no flag`);
}

/** Where a place of the scraped abstract is in the repaired one. */
function toRepaired({ repairs }: Draft, rawAt: number): number {
  let shift = 0;
  for (const { field, end, from, to } of repairs) {
    if (field === 'abstract' && end - shift - to.length + from.length <= rawAt) shift += to.length - from.length;
  }
  return rawAt + shift;
}

/** A range of the repaired abstract with its marks written as Unicode's raised and lowered characters. */
function readMarks(
  { abstract, marks }: Draft,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  let text = '';
  for (let at = start; at < end; at += 1) {
    const unit = abstract.charAt(at);
    const mark = marks.find((one) => one.field === 'abstract' && one.start <= at && at < one.end);
    const table = mark === undefined ? null : mark.kind === 'sup' ? raised : lowered;
    text += table?.get(unit) ?? unit;
  }
  return text;
}

function zip(plain: string, set: string): readonly (readonly [string, string])[] {
  const characters = [...set];
  return [...plain].map((character, at) => [character, characters[at] ?? character]);
}
