import { noTitle } from './shown-title.ts';
import { MarkedText } from './marked-text.tsx';
import type { TextLayers } from './segments.ts';

type TitleTextProps = { readonly text: string } & Omit<TextLayers, 'turns'>;

/** A title, with everything known of its ranges set off; where the source has none, that it has none. */
export function TitleText({ text, ...layers }: TitleTextProps) {
  if (text.trim() === '') return <span className="no-title">{noTitle}</span>;
  return <MarkedText text={text} {...layers} />;
}
