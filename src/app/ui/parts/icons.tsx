/** A star: an outline, which the style sheet fills where the paper is kept. */
export function StarIcon() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L3.6 9.7l5.8-.8z" />
    </svg>
  );
}

/** The sign of the house: the same leaves as in `public/icon.svg`. */
export function SheafIcon() {
  return (
    <svg className="icon" viewBox="6 5 20 23" aria-hidden="true" focusable="false">
      <path d="M16 26V7M16 17c-5 0-8-3-8-8 5 0 8 3 8 8zm0 0c5 0 8-3 8-8-5 0-8 3-8 8zm0 6c-4 0-7-2-7-6 4 0 7 2 7 6zm0 0c4 0 7-2 7-6-4 0-7 2-7 6z" />
    </svg>
  );
}
