import { commonForms } from './common-forms.ts';

/** Names of models, tools and data that papers speak of and seldom bring, beside the short forms in `common-forms.ts`. */
const commonNames: ReadonlySet<string> = new Set(
  (
    'bert gpt gpt-4 gpt-4o gpt-5 chatgpt gemini claude deepseek deepseek-r1 qwen llama mistral lora clip dino sam sam2 vit resnet u-net unet yolo mamba transformer ' +
    'transformers diffusion stylegan cyclegan dcgan vqgan efficientnet mobilenet densenet cifar100 cifar-100 imagenet coco kitti nuscenes cifar-10 mnist wikipedia github arxiv youtube pytorch python covid-19 ieee cvpr iclr neurips'
  ).split(' '),
);

/** Endings that make an adjective of a short form: `LLM-based` names nothing. */
const adjectiveEnding =
  /-(?:[a-z]+(?:ed|ing|ive|al|ic|able|ible|ent|ant|ary|ful|less)|aware|free|agnostic|specific|style|like|level|wise|scale|based|only|to|and|in|rich|efficient|native|centric|first|ready|as|the|time|end)\b/;

/**
 * Whether a text could be the short form of something: 2 to 20 characters without a blank, a capital among them, and not a common word, a list's number or a size.
 *
 * @example isShortForm('MeTok')  // => true
 * @example isShortForm('Oasis')  // => false
 */
export function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > 20 || !/^[\p{L}\p{N}][\p{L}\p{N}.&+/-]*$/u.test(text)) return false;
  if (!/\p{Lu}/u.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  return /^\dD$/.test(text) || !/^(?:[IVX]+|\d+(?:\.\d+)?[A-Z]?|[A-Z]\d)$/.test(text);
}

/**
 * Whether one word is written as a name, and everybody's short forms and names are none.
 *
 * @example isNameLike('MiniLM')  // => true
 * @example isNameLike('LLM-based')  // => false
 */
export function isNameLike(word: string): boolean {
  return isNameShaped(word) && !isCommonForm(word);
}

/** Whether one word is written as a name and not as a word: a capital inside, a figure among letters, capitals alone. */
export function isNameShaped(word: string): boolean {
  if (word.length < 2 || word.length > 30 || adjectiveEnding.test(word)) return false;
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.+*-]*$/u.test(word) || !/\p{L}/u.test(word)) return false;
  if (/\p{Lu}{2}s$/u.test(word) || /^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)+$/u.test(word)) return false;
  return /\p{Lu}/u.test(word.slice(1)) || (/\p{L}\d/u.test(word) && /^\p{Lu}/u.test(word));
}

/** Whether a word is a short form or name that everybody uses, in the singular or the plural, or made of such alone. */
export function isCommonForm(word: string): boolean {
  return word.toLowerCase().split('-').every(isCommonPart) || isCommonPart(word.toLowerCase());
}

function isCommonPart(part: string): boolean {
  return [part, part.replace(/s$/, '')].some((one) => commonForms.has(one) || commonNames.has(one));
}
