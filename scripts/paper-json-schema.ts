import { toJsonSchema } from '@valibot/to-json-schema';
import { paperSchema } from '../src/core/domain/paper-schema.ts';

const draft = 'http://json-schema.org/draft-07/schema#';

/** The JSON Schema of one record, as `--records` writes it and as the site publishes it: made from the decoder, so that they cannot differ. */
export function paperJsonSchema(): string {
  const schema = toJsonSchema(paperSchema, { errorMode: 'ignore' });
  return `${JSON.stringify({ $schema: draft, title: 'A paper of a Sheaf corpus', ...schema }, null, 2)}\n`;
}
