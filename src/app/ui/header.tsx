import { SheafIcon } from './parts/icons.tsx';
import { Link } from './parts/link.tsx';
import { useShelf, useView } from './parts/use-stores.ts';
import { SearchBox } from './search/search-box.tsx';
import { SettingsMenu } from './settings/settings-menu.tsx';

/** The top of every page: the way home, the search, and the other rooms. */
export function Header() {
  const page = useView((state) => state.view.address.page);
  const kept = useShelf((state) => state.kept.length);
  return (
    <header className="top">
      <Link to={{ page: 'home' }} className="brand">
        <SheafIcon />
        Sheaf
      </Link>
      <SearchBox />
      <nav aria-label="Site">
        <Link to={{ page: 'shelf' }} current={page === 'shelf'}>
          Shelf
          {kept > 0 && <span className="count">{kept}</span>}
        </Link>
        <Link to={{ page: 'about' }} current={page === 'about'}>
          About
        </Link>
        <SettingsMenu />
      </nav>
    </header>
  );
}
