/**
 * Names of methods and terms that are written with a Greek letter: as the page leaves them, and what part is the letter's name. Those of 75,000 arXiv
 * papers of 2025 and 2026 that stand there at least three times with the letter, as TeX or as such, and at most a third as often with its name in full.
 */
export const greekNamed: readonly (readonly [written: string, letter: string])[] = [
  ['muP', 'mu'],
  ['muCT', 'mu'],
  ['muKE', 'mu'],
  ['muSAM', 'mu'],
  ['muFTIR', 'mu'],
  ['mu-MoE', 'mu'],
  ['mu-FlowNet', 'mu'],
  ['muFlow', 'mu'],
  ['muDeepIQA', 'mu'],
  ['muTransfer', 'mu'],
  ['PixArt-alpha', 'alpha'],
  ['PixArt-Sigma', 'Sigma'],
  ['Echo-alpha', 'alpha'],
  ['ANTONI-alpha', 'alpha'],
  ['alpha1', 'alpha'],
  ['alpha-Flow', 'alpha'],
  ['alpha-EFX', 'alpha'],
  ['alpha-entmax', 'alpha'],
  ['alpha-divergence', 'alpha'],
  ['alphaDepth', 'alpha'],
  ['beta-GRPO', 'beta'],
  ['gamma-PO', 'gamma'],
  ['gamma-Quant', 'gamma'],
  ['delta-mem', 'delta'],
  ['Delta-NeRF', 'Delta'],
  ['Delta-AttnMask', 'Delta'],
  ['FORMSpoT-Delta', 'Delta'],
  ['PRISM-Delta', 'Delta'],
  ['Prism-Delta', 'Delta'],
  ['lambda-GRPO', 'lambda'],
  ['lambdaSplit', 'lambda'],
  ['omega-regular', 'omega'],
  ['TerraDiT-Omega', 'Omega'],
  ['VGGT-Omega', 'Omega'],
  ['phi-DeepONet', 'phi'],
  ['phi-Scene', 'phi'],
  ['phi-PD', 'phi'],
  ['Psi-Sampler', 'Psi'],
  ['pi-Bench', 'pi'],
  ['Drive-pi', 'pi'],
  ['Mem-pi', 'pi'],
  ['Mobi-pi', 'pi'],
  ['ShowUI-pi', 'pi'],
  ['tau-Knowledge', 'tau'],
  ['tau-Trait', 'tau'],
];

/** Words that a Greek letter's name stands before as a word: "alpha channel", "gamma correction", "beta distribution". From the same papers. */
export const plainFollowers: readonly string[] =
  `channel matte matting mask map layer blend composit factor asymmetry cell version test distribution correction
  ray band wave rhythm activity rate rule compression encoding vector method learning update protein square
  coefficient score value energy algebra band synchrony`.split(/\s+/);
