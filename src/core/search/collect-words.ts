import { eachWord } from '../text/tokens.ts';
import { factTerm, type IndexedPaper } from './indexed-paper.ts';
import { NumberList } from './number-list.ts';

/** All words of some papers, one after the other, each as the number of its term. */
export interface CollectedWords {
  /** Texts of the terms, in the order in which they came up. */
  readonly terms: readonly string[];
  /** The term of every word, and the paper that it stands in. */
  readonly termOf: Uint32Array;
  readonly paperOf: Uint32Array;
  /** Three for every paper, and one more: where its title, its abstract and its authors begin among the words. */
  readonly starts: Uint32Array;
  /** Postings of every fact. */
  readonly facts: ReadonlyMap<string, FactPostings>;
}

/** The papers of a fact, ascending. A fact stands once, in the abstract as it were, but for the letters that words begin with. */
export interface FactPostings {
  readonly papers: number[];
  readonly inTitle: number[];
  readonly inAbstract: number[];
}

/** Stands where nothing does, so that words around it are not in a row. No term of the index. */
const gap = 0;

/** The words of some papers; eight bytes a word and the texts of the terms are all that is kept. */
export function collectWords(
  papers: readonly IndexedPaper[],
  { withLetters }: { readonly withLetters: boolean },
): CollectedWords {
  const numbers = new Map<string, number>([['', gap]]);
  const termOf = new NumberList();
  const paperOf = new NumberList();
  const starts = new NumberList();
  const facts = new Map<string, FactPostings>();
  let paper = 0;
  const add = (term: string) => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
    }
    termOf.push(number);
    paperOf.push(paper);
  };
  const addName = (word: string) => add(factTerm('author', word));
  const letters = createLetters(facts);
  const addTitle = (word: string) => {
    add(word);
    letters.note(word, true);
  };
  const addAbstract = (word: string) => {
    add(word);
    letters.note(word, false);
  };
  for (const { title, abstract, authors, facts: own } of papers) {
    starts.push(termOf.length);
    eachWord(title, withLetters ? addTitle : add);
    starts.push(termOf.length);
    eachWord(abstract, withLetters ? addAbstract : add);
    starts.push(termOf.length);
    if (withLetters) letters.close(paper);
    for (const author of authors) {
      eachWord(author, addName);
      add('');
    }
    for (const fact of new Set(own)) addFact(facts, fact, { paper, inTitle: 0, inAbstract: 1 });
    paper += 1;
  }
  starts.push(termOf.length);
  return { terms: [...numbers.keys()], termOf: termOf.view(), paperOf: paperOf.view(), starts: starts.view(), facts };
}

interface FactPosting {
  readonly paper: number;
  readonly inTitle: number;
  readonly inAbstract: number;
}

function addFact(facts: Map<string, FactPostings>, fact: string, { paper, inTitle, inAbstract }: FactPosting): void {
  const postings = facts.get(fact) ?? { papers: [], inTitle: [], inAbstract: [] };
  facts.set(fact, postings);
  postings.papers.push(paper);
  postings.inTitle.push(inTitle);
  postings.inAbstract.push(inAbstract);
}

const letterA = 97;
const letterCount = 26;

/**
 * Notes with which of the letters a to z words of a paper begin, in its title and in its abstract. Who types a first letter asks for all words
 * that begin with it: too many to be gone through, and to be fetched.
 */
function createLetters(facts: Map<string, FactPostings>) {
  const inTitles = new Uint8Array(letterCount);
  const inAbstracts = new Uint8Array(letterCount);
  const terms = Array.from({ length: letterCount }, (_, at) => factTerm('begin', String.fromCharCode(letterA + at)));
  return {
    note(word: string, isTitle: boolean): void {
      const letter = word.charCodeAt(0) - letterA;
      if (letter < 0 || letter >= letterCount) return;
      if (isTitle) inTitles[letter] = 1;
      else inAbstracts[letter] = 1;
    },
    close(paper: number): void {
      for (const [at, term] of terms.entries()) {
        const [inTitle = 0, inAbstract = 0] = [inTitles[at], inAbstracts[at]];
        if (inTitle + inAbstract > 0) addFact(facts, term, { paper, inTitle, inAbstract });
      }
      inTitles.fill(0);
      inAbstracts.fill(0);
    },
  };
}
