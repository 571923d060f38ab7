/**
 * Signs that the page took TeX out of a text: commands that are words of no language, a number before or behind one that is,
 * braces of raised and lowered parts, a number's `{,}`. None of them in 59,000 abstracts whose TeX is without a dollar or backslash, but a few that are broken.
 */
const nakedPattern =
  /\dtimes|(?<![A-Za-z])[lg]eq(?![a-z])|infty|varepsilon|varphi|rightarrow|ldots|(?<![A-Za-z\\])(?:sim|pm|le|ge) ?\d(?!real|sim)|\^\{?circ|(?<![a-z])ell_|langle|(?<![A-Za-z_.])(?:sum|prod)_|math(?:bb|cal|bf|rm)|nabla|lceil|lfloor|subseteq|[\^_]\{|\{[,=]\}/;

/** Signs that an author wrote TeX, whatever the page did: escapes, commands, quotes and ties of TeX. */
const writtenPattern = /\\[%&_#$A-Za-z"'`]|``|[\p{L}.)]~[\p{L}\\(]|\p{Script=Greek}_/u;

/** Whether a text shows that commands lost their backslash in it. */
export function showsNakedTex(text: string): boolean {
  return nakedPattern.test(text);
}

/** Whether a text shows that it was written as TeX at all. */
export function showsTex(text: string): boolean {
  return writtenPattern.test(text) || nakedPattern.test(text);
}
