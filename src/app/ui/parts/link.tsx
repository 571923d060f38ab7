import type { MouseEvent, ReactNode } from 'react';
import { printAddress, type Address } from '../../state/address.ts';
import { useStores } from './use-stores.ts';

/** The address of a page of this site, below the folder that the site lies in. */
function toHref(address: Address): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${printAddress(address)}`;
}

interface LinkProps {
  readonly to: Address;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link to a page of this site: followed without loading the site anew, except where the reader wants it in another tab. */
export function Link({ to, current = false, className, children }: LinkProps) {
  const { view } = useStores();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    view.getState().go(to);
  };
  return (
    <a className={className} href={toHref(to)} aria-current={current ? 'page' : undefined} onClick={follow}>
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
