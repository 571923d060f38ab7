import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPolicy } from '../../../scripts/content-policy.ts';
import { expect, test } from './reader.ts';
import { sites, type SiteName } from './sites.ts';

for (const name of Object.keys(sites) as SiteName[]) {
  test.describe(`the built pages of the ${name} site`, () => {
    const pages = readPages(sites[name].folder);

    test('are there, one for each paper, digest and topic and four more', async ({ corpora }) => {
      const { papers, digests, topics } = corpora[name].corpus;
      expect(pages.length).toBe(papers.length + digests.length + topics.length + 4);
    });

    test('name the policy first of all in their head', () => {
      const meta = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy}"`;
      expect(pages.filter(({ html }) => !/<head>\s*([^]*)/.exec(html)?.[1]?.startsWith(meta)).map(toFile)).toEqual([]);
    });

    test('hold no script, style or handler of their own', () => {
      const found = pages.flatMap(({ file, html }) =>
        tagsOf(html)
          .filter((tag) => /^<style|\sstyle=|\son[a-z]+=/i.test(tag) || isInlineScript(tag))
          .map((tag) => `${file}: ${tag}`),
      );
      expect(found).toEqual([]);
    });

    test('name no file of another origin', () => {
      const found = pages.flatMap(({ file, html }) =>
        tagsOf(html)
          .filter((tag) => /^<(?:script|link|img|iframe|source|video|audio)\b/i.test(tag))
          .filter((tag) => /\s(?:src|href|srcset)="(?:[a-z]+:|\/\/)/i.test(tag))
          .map((tag) => `${file}: ${tag}`),
      );
      expect(found).toEqual([]);
    });
  });
}

test('the policy stops a script that gets into a page', async ({ page, expectTrouble }) => {
  expectTrouble(/Content Security Policy|TrustedHTML|TrustedScript/i);
  await page.goto('./');
  const outcome = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'document.title = "owned"';
      document.head.append(script);
    } catch {
      return 'refused';
    }
    return document.title === 'owned' ? 'ran' : 'did not run';
  });
  expect(outcome).not.toBe('ran');
  await expect(page).not.toHaveTitle('owned');
});

interface BuiltPage {
  readonly file: string;
  readonly html: string;
}

function readPages(folder: string): readonly BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }));
}

/** Every tag; attributes of what React writes hold no `>` that is not escaped. */
function tagsOf(html: string): readonly string[] {
  return html.match(/<[a-z][^>]*>/gi) ?? [];
}

/** Blocks of data are fine: they are never run. */
function isInlineScript(tag: string): boolean {
  return /^<script\b/i.test(tag) && !/\ssrc=/.test(tag) && !/\stype="application\/(?:ld\+)?json"/.test(tag);
}

function toFile({ file }: BuiltPage): string {
  return file;
}
