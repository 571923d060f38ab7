import { findAcronyms, type Acronym } from './acronyms.ts';
import { isCommonForm, isNameLike, isNameShaped } from './name-shape.ts';
import { toNameWords, type NameWord } from './name-words.ts';

/** Words by which authors bring something of their own. */
const bringing = /^(?:propose|introduce|present|develop|unveil|release|devise|contribute)(?:s|d|ed)?$/i;

/** Words by which they name it. */
const naming = /^(?:called|named|dubbed|termed|coined|dub|term|call|name|denoted|titled)$/i;

/** Who brings it. */
const bringers = /^(?:we|paper|work|study|article|report|here|research|authors)$/i;

/** What may stand between such a word and the name. */
const filler =
  /^(?:a|an|the|our|new|novel|simple|effective|efficient|first|general|unified|lightweight|and|but|yet|also|thus|then|here|so|framework|method|model|approach|network|architecture|system|benchmark|dataset|algorithm|pipeline|paradigm|strategy|corpus|suite|library|toolkit|agent|architecture|family|version|models|methods)$/i;

/** What a name may stand right behind, as in "the framework XYZ". */
const thing =
  /^(?:framework|method|model|approach|network|architecture|system|benchmark|dataset|algorithm|pipeline|paradigm|strategy|corpus|suite|library|toolkit|technique|scheme|platform|solution|tool|agent|metric|mechanism)$/i;

/** Words of a sentence behind the verb among which a name is looked for. */
const farthest = 22;

/** The name that an abstract gives to what it brings, or null. The first that is said so. */
export function nameInAbstract(abstract: string): string | null {
  const words = toNameWords(abstract);
  const acronyms = findAcronyms(abstract).filter(({ short }) => !isCommonForm(short) && !/[A-Z]s$/.test(short));
  for (const [at, word] of words.entries()) {
    const name =
      bringing.test(word.text) && hasBringer(words, at)
        ? readBrought(words, at, acronyms)
        : isOwn(words, at)
          ? readOwn(words, at)
          : null;
    if (name !== null) return name;
  }
  return null;
}

/** Whether a text brings something under this very name: "we propose NAME", "a method called NAME", "our model NAME", "NAME, a model". */
export function namesItself(name: string, abstract: string): boolean {
  for (let start = abstract.indexOf(name); start >= 0; start = abstract.indexOf(name, start + 1)) {
    const around = `${abstract[start - 1] ?? ' '}${abstract[start + name.length] ?? ' '}`;
    if (/[\p{L}\p{N}]/u.test(around)) continue;
    if (/^, (?:an?|the first) /.test(abstract.slice(start + name.length, start + name.length + 12))) return true;
    if (isNamedBefore(toNameWords(abstract.slice(Math.max(0, start - 160), start)))) return true;
  }
  return false;
}

/** Whether words lead to a name: read from the end, fillers, then a word that names or brings. */
function isNamedBefore(words: readonly NameWord[]): boolean {
  for (let at = words.length - 1; at >= Math.max(0, words.length - 6); at -= 1) {
    const word = words[at];
    if (word === undefined || word.ends) return false;
    if (naming.test(word.text)) return true;
    if (bringing.test(word.text)) return hasBringer(words, at);
    if (isOwn(words, at)) return at >= words.length - 3;
    if (!filler.test(word.text) && !thing.test(word.text)) return false;
  }
  return false;
}

/** Whether one of the few words before a verb says who: "we", "this paper". */
function hasBringer(words: readonly NameWord[], at: number): boolean {
  for (let n = at - 1; n >= Math.max(0, at - 4); n -= 1) {
    const word = words[n];
    if (word === undefined || word.ends) return false;
    if (bringers.test(word.text)) return true;
  }
  return false;
}

/** "our" that begins what is theirs. */
function isOwn(words: readonly NameWord[], at: number): boolean {
  return /^our$/i.test(words[at]?.text ?? '');
}

/** "our method, XYZ", "our system XYZ", "our method, dubbed XYZ". */
function readOwn(words: readonly NameWord[], at: number): string | null {
  let n = at + 1;
  while (n < at + 4 && !thing.test(words[n]?.text ?? '') && words[n]?.ends === false) n += 1;
  if (!thing.test(words[n]?.text ?? '') || words[n]?.ends !== false) return null;
  if (naming.test(words[n + 1]?.text ?? '')) n += 1;
  const word = words[n + 1];
  return word !== undefined && !word.opens && isNameLike(word.text) ? word.text : null;
}

/** The name in what is brought: right behind the verb, named so, behind the thing it is, or set apart by a comma, as itself or as an acronym of it. */
function readBrought(words: readonly NameWord[], verb: number, acronyms: readonly Acronym[]): string | null {
  let direct = true;
  let apart = true;
  for (let at = verb + 1; at <= Math.min(verb + farthest, words.length - 1); at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || before === undefined || before.ends) return null;
    const named = naming.test(before.text);
    if (clause.test(word.text) && !isNamedLater(words, at, verb)) return null;
    if (named || direct || (!word.opens && (thing.test(before.text) || (apart && before.closes)))) {
      const acronym = acronyms.find(({ longRange }) => longRange.start === word.start);
      if (acronym !== undefined && (named || isTitled(acronym.long))) return acronym.short;
      if (isNameLike(word.text) && !isKnownBefore(word, acronyms)) return word.text;
      if (direct && isNameShaped(word.text) && isExplained(words, at)) return word.text;
    }
    direct = direct && filler.test(word.text) && !word.closes;
    apart = apart && !listing.test(word.text) && !isNameLike(word.text);
  }
  return null;
}

/** Whether the text has defined it before it is brought: "a new SBB method" is not the first to bake so. */
function isKnownBefore(word: NameWord, acronyms: readonly Acronym[]): boolean {
  return acronyms.some(({ short, shortRange }) => short === word.text && shortRange.start < word.start);
}

/** "NAME, a …": what follows says what it is, so even a common short form is a name here. */
function isExplained(words: readonly NameWord[], at: number): boolean {
  return words[at]?.closes === true && /^an?$/i.test(words[at + 1]?.text ?? '');
}

/** Words that begin what a thing does; a name behind them is seldom its own. */
const clause = /^(?:that|which|where|to|by|whose)$/i;

/** Words that begin a list of others. */
const listing = /^(?:including|include|includes|such|like|across|comparing|e\.g|i\.e|namely)$/i;

/** Whether the sentence still says how the thing is called. */
function isNamedLater(words: readonly NameWord[], at: number, verb: number): boolean {
  for (let n = at; n <= verb + farthest; n += 1) {
    const word = words[n];
    if (word === undefined) return false;
    if (naming.test(word.text)) return true;
    if (word.ends) return false;
  }
  return false;
}

/** Whether words are written as a title: a thing of its own, where "visual-inertial odometry" is everybody's. */
function isTitled(long: string): boolean {
  const words = long.split(/\s+/u).filter((word) => word.length > 3);
  return words.length > 0 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
