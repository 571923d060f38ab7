/** What may help where nothing matches. */
export function NothingFound() {
  return (
    <p className="nothing">
      Every word must stand in the title or the abstract. Fewer words, or the beginning of one with a star (
      <code>compress*</code>), find more.
    </p>
  );
}
