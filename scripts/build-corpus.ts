import { runCorpus } from './run-corpus.ts';

process.exitCode = await runCorpus(process.argv.slice(2));
