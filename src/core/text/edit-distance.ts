/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another, none of them twice
 * (Damerau and Levenshtein, optimal string alignment); `most` + 1 where it is more than `most`. Counts UTF-16 units.
 *
 * @example editDistance('langauge', 'language', 2)  // => 1
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [twoBefore, before, current] = [[] as number[], [] as number[], [] as number[]];
  for (let column = 0; column <= b.length; column += 1) before[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      const [left = 0, above = 0, diagonal = 0] = [current[column - 1], before[column], before[column - 1]];
      let distance = Math.min(left + 1, above + 1, diagonal + same);
      const swapped = row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2);
      if (swapped && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)) {
        distance = Math.min(distance, (twoBefore[column - 2] ?? 0) + 1);
      }
      current[column] = distance;
      least = Math.min(least, distance);
    }
    if (least > most) return most + 1;
    [twoBefore, before] = [before, current];
  }
  return Math.min(most + 1, before[b.length] ?? 0);
}
