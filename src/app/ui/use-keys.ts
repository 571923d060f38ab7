import { useEffect } from 'react';
import type { PaperId } from '../../core/domain/ids.ts';
import { paperPlace } from '../state/place.ts';
import { findPaper } from '../state/selectors.ts';
import type { Stores } from '../state/stores.ts';
import { readParts, useStores } from './parts/use-stores.ts';

/** What single keys do; dead while something is typed or a modifier is held, and where the reader switched them off. */
export function useKeys(): void {
  const stores = useStores();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!stores.settings.getState().keys || isForTyping(event)) return;
      if (event.key === '/') focusSearch(event);
      else if (event.key === 's') keepFocused(stores);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [stores]);
}

function isForTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return true;
  const { target } = event;
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null
  );
}

function focusSearch(event: KeyboardEvent): void {
  const box = document.querySelector<HTMLInputElement>('#search');
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
}

/** Keeps the paper that holds the focus or the pointer; on a paper's page, that paper. */
function keepFocused(stores: Stores): void {
  const parts = readParts(stores, 'getState');
  const holder = document.activeElement?.closest('[data-paper]') ?? document.querySelector('[data-paper]:hover');
  const id = holder?.getAttribute('data-paper');
  const paper = typeof id === 'string' ? findPaper(parts, id as PaperId) : undefined;
  const chosen = paper ?? paperPlace(parts)?.paper;
  if (chosen) void stores.shelf.getState().toggleKeep(chosen);
}
