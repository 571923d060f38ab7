declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Twelve characters that stand for a paper in every build; made by `toPaperId` from its raw title. */
export type PaperId = Branded<'PaperId'>;

/** The last part of a paper's address: words of its title, then the first characters of its id. Never given to another paper. */
export type Slug = Branded<'Slug'>;

/** The last part of a digest's address: its day and the name of its source, as in `2025-07-31-daily-papers`. */
export type DigestId = Branded<'DigestId'>;

/** A topic's short name in `topics.json`, as in `self-supervision`. */
export type TopicId = Branded<'TopicId'>;

const paperIdPattern = /^[0-9a-z]{12}$/;
const slugPattern = /^[0-9a-z]+(?:-[0-9a-z]+)*$/;

/** Whether a string has the form of a paper id. */
export function isPaperId(value: string): value is PaperId {
  return paperIdPattern.test(value);
}

/** Whether a string has the form of a slug: lower-case words joined by single hyphens. */
export function isSlug(value: string): value is Slug {
  return slugPattern.test(value);
}

/** Whether a string has the form of a topic id: the same as a slug's. */
export function isTopicId(value: string): value is TopicId {
  return slugPattern.test(value);
}

/** Whether a string can be a digest's id: not empty, and safe as one part of an address. */
export function isDigestId(value: string): value is DigestId {
  return value !== '' && !/[\s/?#%\\]/u.test(value) && value !== '.' && value !== '..';
}
