import { describe, expect, it } from 'vitest';
import type { Slug, TopicId } from '../../core/domain/ids.ts';
import { createViewStore, type ViewState } from './view-store.ts';
import { printView, toView, type View } from './view.ts';

const [attention, compression] = ['attention', 'compression'] as readonly string[] as readonly [TopicId, TopicId];

/** A view store, and what it told its port. */
function open(first: View) {
  const told: string[] = [];
  const listeners: ((view: View) => void)[] = [];
  const store = createViewStore({
    view: first,
    port: {
      push: (view) => told.push(`push ${printView(view)}`),
      replace: (view) => told.push(`replace ${printView(view)}`),
      subscribe: (listener) => {
        listeners.push(listener);
        return () => {};
      },
    },
  });
  return { store, told, move: (view: View) => listeners.forEach((listener) => listener(view)) };
}

function after(first: View, ...actions: readonly ((state: ViewState) => void)[]): readonly string[] {
  const { store, told } = open(first);
  for (const action of actions) action(store.getState());
  return told;
}

const home = toView({ page: 'home' });
const paper = toView({ page: 'paper', slug: 'a-paper' as Slug });

describe('the view', () => {
  it('takes a search as one step of the history, however many keystrokes it has', () => {
    expect(
      after(
        home,
        ({ setQuery }) => setQuery('s'),
        ({ setQuery }) => setQuery('sp'),
        ({ setQuery }) => setQuery('sp'),
        ({ setQuery }) => setQuery(''),
      ),
    ).toEqual(['push /?q=s', 'replace /?q=sp', 'replace /']);
  });

  it('leads from a page without a list to all papers where something is typed', () => {
    expect(
      after(
        paper,
        ({ setQuery }) => setQuery(''),
        ({ setQuery }) => setQuery('s'),
        ({ setQuery }) => setQuery('sp'),
      ),
    ).toEqual(['push /?q=s', 'replace /?q=sp']);
  });

  it('takes topics and orders as steps that Back undoes', () => {
    expect(
      after(
        { ...home, query: 's' },
        ({ toggleTopic }) => toggleTopic(compression),
        ({ toggleTopic }) => toggleTopic(attention),
        ({ toggleTopic }) => toggleTopic(compression),
        ({ setOrder }) => setOrder('votes'),
        ({ setOrder }) => setOrder('votes'),
        ({ clear }) => clear(),
        ({ clear }) => clear(),
      ),
    ).toEqual([
      'push /?q=s&topic=compression',
      'push /?q=s&topic=attention&topic=compression',
      'push /?q=s&topic=attention',
      'push /?q=s&topic=attention&order=votes',
      'push /',
    ]);
  });

  it('goes to another page with nothing asked of it', () => {
    expect(
      after(
        { ...home, query: 's', order: 'votes' },
        ({ go }) => go({ page: 'shelf' }),
        ({ go }) => go({ page: 'topic', id: attention }),
        ({ go }) => go({ page: 'topic', id: attention }),
      ),
    ).toEqual(['push /shelf', 'push /topic/attention']);
  });

  it('follows Back and Forward without telling the port, and is the same where they lead to the same', () => {
    const { store, told, move } = open(home);
    const views: View[] = [];
    store.subscribe(({ view }) => views.push(view));
    move({ ...home, query: 's' });
    move({ ...home, query: 's' });
    expect(views).toEqual([{ ...home, query: 's' }]);
    expect(told).toEqual([]);
  });
});
