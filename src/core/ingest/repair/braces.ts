/** Where each brace that opens is closed; braces without a partner are not in it. One pass; an escaped brace (`\{`) is none. */
export function matchBraces(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/(?<!\\)[{}]/g)) {
    if (brace === '{') open.push(index);
    else {
      const opened = open.pop();
      if (opened !== undefined) closes.set(opened, index);
    }
  }
  return closes;
}
