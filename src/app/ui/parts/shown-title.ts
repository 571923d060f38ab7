/** What stands where a source has no title. */
export const noTitle = 'No title stated';

/** Characters that turn the direction of what follows, and halves of characters: where nothing can be set off, they are left out. */
const unshownPattern = /[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/**
 * A title as plain text, for places that hold nothing else: tabs, messages.
 *
 * @example toPlainTitle('')  // => 'No title stated'
 */
export function toPlainTitle(title: string): string {
  return title.replace(unshownPattern, '').trim() || noTitle;
}
