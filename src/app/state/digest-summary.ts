import type { Digest, DigestSummary } from '../../core/domain/corpus.ts';

/** A digest as pickers need it. */
export function toDigestSummary({ id, source, day, papers }: Digest): DigestSummary {
  return { id, source, ...(day && { day }), papers: papers.length };
}
