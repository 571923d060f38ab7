import { afterEach, describe, it } from 'vitest';
import { fail, ok } from '../../core/domain/result.ts';
import { createSearch } from '../../core/search/create-search.ts';
import { encodeIndex } from '../../core/search/index-files.ts';
import { connect } from '../../worker/connect.ts';
import { createRestartingSearch } from '../../worker/restarting-search.ts';
import { serve } from '../../worker/serve.ts';
import { searchContract, type MakeService } from './search-service.ts';

const open: MessagePort[] = [];

const inProcess: MakeService = async ({ papers, topics }, failures) => {
  const files = encodeIndex(papers, topics);
  let loads = 0;
  return createSearch({
    fetchBytes: async (name) => {
      const file = name === null ? files.at(-1) : files.find((one) => one.name === name);
      loads += 1;
      return loads > failures && file !== undefined ? ok(file.bytes) : fail('missing-search-file', 'Not there yet.');
    },
  });
};

async function serveOverChannel(...made: Parameters<MakeService>): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serve(port2, await inProcess(...made));
  return port1;
}

const acrossChannel: MakeService = async (...made) => connect(await serveOverChannel(...made));

const restarting: MakeService = async (...made) => {
  const port = await serveOverChannel(...made);
  return createRestartingSearch(() => port);
};

afterEach(() => open.splice(0).forEach((port) => port.close()));

describe.each([
  ['in process', inProcess],
  ['across a MessageChannel', acrossChannel],
  ['that starts with the first call', restarting],
])('a search service %s', (_, make) => {
  it.each(searchContract)('$name', async ({ holds }) => await holds(make));
});
