import { nameKinds } from './name-scan.ts';
import { replaceMatches, type RepairRule } from './rule.ts';

/** `360^circ` and `360^{circ}` are degrees: 136 of 136 in arXiv's TeX of 2025 and 2026. */
export const degree: RepairRule = {
  name: 'degree',
  names: nameKinds.caret,
  find: (text) => replaceMatches(text, /\^(?:\\?circ(?![a-z])|\{\\?circ\}|°|\{°\})/g, () => '°'),
};
