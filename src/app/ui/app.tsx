import { StrictMode, useState } from 'react';
import type { Stores } from '../state/stores.ts';
import './app.css';
import { ListPage } from './digest/list-page.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { Link } from './parts/link.tsx';
import { createPlaceMemory, PlaceMemoryContext } from './parts/place-memory.ts';
import { StoresContext, useCorpus, useView } from './parts/use-stores.ts';
import { LazyScreen } from './screens.tsx';
import { OrderPicker } from './search/order-picker.tsx';
import { SearchStatus } from './search/search-status.tsx';
import { ShelfNotes } from './shelf/shelf-notes.tsx';
import { OwnTopics } from './topics/own-topics.tsx';
import { TopicFilter } from './topics/topic-filter.tsx';
import { useArrival } from './use-arrival.ts';
import { useKeys } from './use-keys.ts';
import { useNeeds } from './use-needs.ts';

/** The whole page, for the browser and for prerendering alike. */
export function App({ stores }: { readonly stores: Stores }) {
  const [memory] = useState(createPlaceMemory);
  return (
    <StrictMode>
      <ErrorBoundary fallback={<Broken />}>
        <StoresContext value={stores}>
          <PlaceMemoryContext value={memory}>
            <Page />
          </PlaceMemoryContext>
        </StoresContext>
      </ErrorBoundary>
    </StrictMode>
  );
}

function Page() {
  useNeeds();
  useKeys();
  useArrival();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the papers
      </a>
      <Header />
      <ShelfNotes />
      <main id="main" tabIndex={-1}>
        <Screen />
      </main>
      <Footer />
    </>
  );
}

/** The screen of the address. Screens do not know each other: what one room lends another is handed over here. */
function Screen() {
  const address = useView((state) => state.view.address);
  const failure = useCorpus((state) => state.failure);
  if (failure !== null && address.page !== 'shelf') return <CorpusFailure message={failure.message} />;
  const filters = (
    <>
      <OrderPicker />
      <TopicFilter />
      <OwnTopics />
    </>
  );
  switch (address.page) {
    case 'home':
    case 'digest':
      return <ListPage filters={filters} status={<SearchStatus />} />;
    case 'paper':
    case 'topic':
    case 'shelf':
    case 'about':
      return <LazyScreen page={address.page} filters={filters} status={<SearchStatus />} />;
    case 'missing':
      return <Missing />;
  }
}

function Missing() {
  return (
    <div className="prose">
      <h1 tabIndex={-1}>There is no page at this address</h1>
      <p>
        It may be mistyped, or the archive that it belonged to was built anew.{' '}
        <Link to={{ page: 'home' }}>All papers</Link>, <Link to={{ page: 'shelf' }}>your shelf</Link> and the search
        above are there.
      </p>
    </div>
  );
}

function CorpusFailure({ message }: { readonly message: string }) {
  const retry = useCorpus((state) => state.retry);
  return (
    <div className="prose" role="alert">
      <h1 tabIndex={-1}>The papers cannot be fetched</h1>
      <p>{message}</p>
      <p>What you kept is safe: it lies in this browser.</p>
      <button type="button" onClick={() => void retry()}>
        Try again
      </button>
    </div>
  );
}

function Broken() {
  return (
    <main className="prose">
      <h1>This page broke</h1>
      <p>
        That is our mistake. What you kept is safe in this browser. <a href={import.meta.env.BASE_URL}>Start again</a>
      </p>
    </main>
  );
}
