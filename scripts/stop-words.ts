/** Words that say nothing of a paper's subject: the list of Lucene's English analyser, and the question words and pronouns that titles begin with. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with ' +
    'can does do from has have how its more most our than them we what when where which who why you your via using toward towards'
  ).split(' '),
);
