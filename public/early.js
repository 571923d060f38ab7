// Before the first paint: the reader's theme, and whether the address asks for something that the page as built does not show.
(function () {
  var root = document.documentElement;
  try {
    var theme = JSON.parse(localStorage.getItem('sheaf.settings') || '{}').theme;
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // No storage, or a damaged setting: the system decides.
  }
  if (/[?&](q|topic|order)=/.test(location.search)) root.dataset.asked = '';
})();
