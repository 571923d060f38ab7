import { decode, v } from '../../domain/decode.ts';
import type { Result } from '../../domain/result.ts';
import { ok } from '../../domain/result.ts';
import type { WrittenFields } from '../../domain/source.ts';

/** A member that may be missing, null or of another type than today: then the source does not say it. */
const maybe = <S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(v.nullable(schema)), undefined);
const text = maybe(v.string());
const count = maybe(v.pipe(v.number(), v.integer(), v.minValue(0)));
const organisation = maybe(v.object({ name: text, fullname: text }));
const person = maybe(v.object({ name: text, fullname: text, user: text }));

/** A row of a day, as far as it is read; its fields over time are 2024-05 to 2026-08. */
const rowSchema = v.object({
  title: text,
  summary: text,
  numComments: count,
  submittedBy: person,
  organization: organisation,
  submitterOrganization: organisation,
  paper: v.object({
    id: text,
    title: text,
    summary: text,
    authors: maybe(v.array(v.object({ name: text }))),
    publishedAt: text,
    upvotes: count,
    submittedOnDailyAt: text,
    submittedOnDailyBy: person,
    organization: organisation,
    githubRepo: text,
    githubStars: count,
    projectPage: text,
    ai_summary: text,
    ai_keywords: maybe(v.array(v.string())),
  }),
});

/** One row of a day of the API: the texts as written, and what else it says. */
export interface ApiRow {
  readonly title: string;
  readonly abstract: string;
  /** When the paper was put on the daily page, as a time stamp. */
  readonly submittedAt: string | null;
  readonly fields: WrittenFields;
}

/** A row as the API writes it, or what is wrong with it: it must have a paper, and the paper a title or a summary. */
export function readApiRow(value: unknown): Result<ApiRow> {
  const decoded = decode(rowSchema, value);
  if (!decoded.ok) return decoded;
  const row = decoded.value;
  const { paper } = row;
  const submitter = row.submittedBy ?? paper.submittedOnDailyBy;
  const group = row.organization ?? paper.organization ?? row.submitterOrganization;
  return ok({
    title: paper.title ?? row.title ?? '',
    abstract: paper.summary ?? row.summary ?? '',
    submittedAt: paper.submittedOnDailyAt ?? null,
    fields: stated({
      arxivId: paper.id,
      authors: paper.authors?.flatMap((author) => author.name ?? []),
      votes: paper.upvotes,
      comments: row.numComments,
      publishedAt: paper.publishedAt,
      submitter: submitter?.fullname ?? submitter?.name ?? submitter?.user,
      organisation: group?.fullname ?? group?.name,
      repository: paper.githubRepo,
      stars: paper.githubStars,
      projectPage: paper.projectPage,
      aiSummary: paper.ai_summary,
      aiKeywords: paper.ai_keywords,
    }),
  });
}

type Said = { readonly [Key in keyof WrittenFields]: WrittenFields[Key] | null | undefined };

/** Only what is said: no null, no empty text, no empty list. */
function stated(said: Said): WrittenFields {
  const entries = Object.entries(said).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}
