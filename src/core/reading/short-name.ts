import type { Field, FieldRange } from '../domain/range.ts';
import { nameInAbstract, namesItself } from './name-in-abstract.ts';
import { findAcronyms } from './acronyms.ts';
import { isCommonForm, isNameLike } from './name-shape.ts';

/** What a paper calls its own method, system or data. */
export interface ShortName {
  readonly name: string;
  /** Every place where it stands, title first, sorted, disjoint; at least one. */
  readonly ranges: readonly FieldRange[];
}

/** A first part of a title with more words is no name. */
const mostWords = 4;

/**
 * The short name of what a paper brings: the first part of its title ("MiniLM: Deep Self-Attention …") where it is written as a name or the abstract
 * names it so, an acronym that its title defines and its abstract takes up, or what the abstract says it proposes. Null where no such thing is said.
 *
 * @example findShortName('TinyOven: Baking', 'We bake.')?.name  // => 'TinyOven'
 * @example findShortName('Position: Bake Less', 'We argue.')  // => null
 */
export function findShortName(title: string, abstract: string): ShortName | null {
  const name = nameInTitle(title, abstract) ?? nameInAbstract(abstract);
  if (name === null) return null;
  return { name, ranges: [...findPlaces('title', title, name), ...findPlaces('abstract', abstract, name)] };
}

function nameInTitle(title: string, abstract: string): string | null {
  const head = firstPart(title);
  if (head !== null && isNamed(head, abstract)) return head;
  const defined = findAcronyms(title).find(({ short }) => !isCommonForm(short) && !/[A-Z]s$/.test(short));
  return defined !== undefined &&
    (namesItself(defined.short, abstract) || namesItself(defined.long.toLowerCase(), abstract))
    ? defined.short
    : null;
}

/** What stands before the first colon or dash of a title, if there is one and it is short. */
function firstPart(title: string): string | null {
  const match = /^([^:]{2,60}?)(?::\s|\s[-–—]{1,3}\s)/u.exec(title);
  const head = match?.[1]?.trim().replace(/^["“'‘]+|["”'’]+$/gu, '') ?? '';
  return head === '' || head.split(/\s+/u).length > mostWords ? null : head;
}

function isNamed(head: string, abstract: string): boolean {
  if (isCommonForm(head)) return namesItself(head, abstract);
  const single = !/\s/u.test(head);
  if (single && isNameLike(head)) return true;
  if (!/^[\p{Lu}\p{N}]/u.test(head)) return false;
  return namesItself(head, abstract) || (single && isInAddress(head, abstract));
}

/** Whether an address in the abstract is named so: that of a repository or a page. */
function isInAddress(name: string, abstract: string): boolean {
  const folded = name.toLowerCase().replaceAll('-', '');
  return [...abstract.matchAll(/\bhttps?:\/\/\S+/gu)].some(([address]) =>
    address
      .toLowerCase()
      .replaceAll('-', '')
      .split(/[/.?#]/)
      .includes(folded),
  );
}

/** Where a name stands as whole words, in its own letters. */
function findPlaces(field: Field, text: string, name: string): readonly FieldRange[] {
  const places: FieldRange[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    const around = `${text[start - 1] ?? ' '}${text[end] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around) && start >= (places.at(-1)?.end ?? 0)) places.push({ field, start, end });
  }
  return places;
}
