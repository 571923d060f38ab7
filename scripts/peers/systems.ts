import { failUsage } from '../fail.ts';
import type { Peer } from './peer.ts';
import { peers } from './peers.ts';
import { sheaf } from './sheaf.ts';

/** Ours first, then every peer where asked for. */
export function systemNames(withPeers: boolean): readonly string[] {
  return [sheaf, ...(withPeers ? peers : [])].map(({ name }) => name);
}

/** The system of a name. Ends the command where there is none. */
export function findSystem(name: string): Peer {
  const system = [sheaf, ...peers].find((one) => one.name === name);
  return system ?? failUsage(`--system: one of ${systemNames(true).join(', ')}, not "${name}"`);
}
