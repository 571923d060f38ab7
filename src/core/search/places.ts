import type { BitReader, BitWriter } from './bits.ts';

/** Some of a list of places, from one up to, not including, another, and what they lie between: `low` at least, below `high`. */
export interface PlaceRun {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Writes places of a term among the words of one text, ascending: the middle one first, in
 * as few bits as there are places for it, then both halves (binary interpolative coding, Moffat and Stuiver 2000). Near what the
 * order of the words itself weighs: 5.9 bits a place on abstracts, where gaps in bytes took 8.1 after gzip.
 */
export function writePlaces(writer: BitWriter, places: Uint32Array, { from, to, low, high }: PlaceRun): void {
  if (from < to) write(writer, places, from, to, low, high);
}

/** Reads so many places of a text of `size` words. */
export function readPlaces(reader: BitReader, count: number, size: number): Uint32Array {
  const places = new Uint32Array(count);
  if (count > 0) read(reader, places, 0, count, 0, size);
  return places;
}

// Called for every word of the corpus: a closure or an object for each would take most of the time.
function write(writer: BitWriter, places: Uint32Array, from: number, to: number, low: number, high: number): void {
  const middle = (from + to) >> 1;
  const place = places[middle] ?? 0;
  const least = low + middle - from;
  writer.choice(place - least, high - (to - middle - 1) - least);
  if (from < middle) write(writer, places, from, middle, low, place);
  if (middle + 1 < to) write(writer, places, middle + 1, to, place + 1, high);
}

function read(reader: BitReader, places: Uint32Array, from: number, to: number, low: number, high: number): void {
  const middle = (from + to) >> 1;
  const least = low + middle - from;
  const place = least + reader.choice(high - (to - middle - 1) - least);
  places[middle] = place;
  if (from < middle) read(reader, places, from, middle, low, place);
  if (middle + 1 < to) read(reader, places, middle + 1, to, place + 1, high);
}
