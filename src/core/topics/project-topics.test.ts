import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createClassifier } from './classify.ts';
import { decodeTopics } from './decode-topics.ts';

/** The project's own topics, held to the traps that they are written for. All papers here are invented. */
const topics = decodeTopics(readFileSync(new URL('../../../data/topics.json', import.meta.url), 'utf8'));
if (!topics.ok) throw new Error(topics.error.message);
const classify = createClassifier(topics.value);
const topicsOf = (title: string, abstract = '') => classify(title, abstract).map(({ id }) => String(id));

describe('the topics of the project', () => {
  it('begin with the three that the page is about', () => {
    expect(topics.ok && topics.value.slice(0, 3).map(({ id }) => String(id))).toEqual([
      'compression',
      'self-supervision',
      'attention',
    ]);
  });

  it('know attention that a model computes from attention that people pay', () => {
    expect(topicsOf('Linear Attention for Long Recipes')).toContain('attention');
    expect(topicsOf('Reading Recipes', 'Each layer holds sparse attention over steps.')).toContain('attention');
    expect(topicsOf('Reading Recipes', 'So far, little attention has been paid to bread.')).not.toContain('attention');
    expect(topicsOf('A Rolling Pin is All You Need', 'It draws much attention.')).not.toContain('attention');
  });

  it('know self-supervision from other words with self-', () => {
    expect(topicsOf('Self-supervised Ovens')).toContain('self-supervision');
    expect(topicsOf('Ovens', 'A self-supervised model learns representations of heat.')).toContain('self-supervision');
    for (const title of [
      'Self-Alignment of Ovens With Minimal Supervision',
      'Dough With Coarse Self-injection',
      'Self-Attention in Bakeries',
      'Self-similar Sourdough Learning (SSL) Under Weak Supervision',
      'A Self-contained Kitchen',
    ]) {
      expect(topicsOf(title, 'We call it SSL.')).not.toContain('self-supervision');
    }
  });

  it('know compression from its namesakes and from words in passing', () => {
    expect(topicsOf('Supervised Compression for Small Ovens')).toEqual(['compression']);
    expect(topicsOf('Ovens', 'A context compression scheme: one model is the compressor.')).toContain('compression');
    expect(topicsOf('Small Ovens', 'Post-training quantization at 4-bit burns nothing.')).toContain('compression');
    expect(topicsOf('Few-shot Ovens', 'We compress foreground features into prototypes.')).not.toContain('compression');
    expect(topicsOf('Compressed Sensing of Bread')).not.toContain('compression');
    expect(topicsOf('Bread Tokens by Vector Quantization')).not.toContain('compression');
    expect(topicsOf('Bread Autoencoders', 'It reaches a compression ratio of nine.')).not.toContain('compression');
  });

  it('know the namesakes of the further topics', () => {
    expect(topicsOf('Image Denoising Diffusion for Bread')).toContain('generation');
    expect(topicsOf('Information Diffusion Among Bakers')).not.toContain('generation');
    expect(topicsOf('A Survey of Ovens')).toContain('surveys');
    expect(topicsOf('Survey Data of Bakers, Reviewed')).not.toContain('surveys');
    expect(topicsOf('Theorem Proving for Bakers')).not.toContain('theory');
    expect(topicsOf('Hate Speech About Bread')).not.toContain('speech-and-audio');
    expect(topicsOf('Image Manipulation Localization of Crusts')).not.toContain('robotics');
    expect(topicsOf('Phase Retrieval of Crumbs')).not.toContain('retrieval');
  });

  it('leave a paper of none of them under none', () => {
    expect(topicsOf('On the Folding of Napkins', 'We fold napkins, and count the creases.')).toEqual([]);
  });

  it('have names of which none is part of another, so that each can be asked for', () => {
    const names = topics.ok ? topics.value.map(({ name }) => name.toLowerCase()) : [];
    for (const name of names) expect(names.filter((other) => other.includes(name))).toEqual([name]);
  });
});
