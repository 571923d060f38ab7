/** Punctuation of other keyboards, one character for one. */
const plainCharacters: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '＂': '"',
  '（': '(',
  '）': ')',
  '：': ':',
  '＊': '*',
  '－': '-',
  '−': '-',
  '＃': '#',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '　': ' ',
};

const otherPunctuation = /[“”„‟«»＂（）：＊－−＃＜＞＝　]/gu;

/** A text with the punctuation of other keyboards as the query language writes it; places in it stay the same. */
export function toPlainPunctuation(text: string): string {
  return text.replace(otherPunctuation, (character) => plainCharacters[character] ?? character);
}
