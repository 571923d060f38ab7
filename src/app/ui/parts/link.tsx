import type { MouseEvent, ReactNode } from 'react';
import type { TopicId } from '../../../core/domain/ids.ts';
import type { Address } from '../../state/address.ts';
import { printView, toView } from '../../state/view.ts';
import { useStores } from './use-stores.ts';

/** The address of a page of this site, below the folder that the site lies in. */
export function toHref(address: Address, topics: readonly TopicId[] = []): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${printView({ ...toView(address), topics })}`;
}

interface LinkProps {
  readonly to: Address;
  readonly topics?: readonly TopicId[];
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

const noTopics: readonly TopicId[] = [];

/** A link to a page of this site: followed without loading the site anew, except where the reader wants it in another tab. */
export function Link({ to, topics = noTopics, current = false, className, children }: LinkProps) {
  const { view } = useStores();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    view.getState().go(to, topics);
  };
  return (
    <a className={className} href={toHref(to, topics)} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}

/** A link to another site: opened without telling it where the reader comes from. */
export function OutLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  );
}
