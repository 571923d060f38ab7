import { createContext } from 'react';

/** What a list looked like when the reader left it, so that Back leads to the same place; by the address of the view. */
export interface PlaceMemory {
  /** How many papers of a list were drawn. */
  readonly drawn: Map<string, number>;
  /** Ids of the papers whose abstracts are unfolded. */
  readonly unfolded: Set<string>;
}

/** A memory that holds nothing yet. */
export function createPlaceMemory(): PlaceMemory {
  return { drawn: new Map(), unfolded: new Set() };
}

/** The memory of this page's lists; lasts as long as the tab. */
export const PlaceMemoryContext = createContext<PlaceMemory>(createPlaceMemory());
