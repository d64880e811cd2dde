// Chooses the visitor's time zone, where the visitor has not chosen one.
const zone = document.querySelector('select[data-guess]');
const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && guess) {
  if (![...zone.options].some((option) => option.value === guess)) {
    zone.add(new Option(guess));
  }
  zone.value = guess;
}

// Shows what a digest would have held while the visitor chooses. Where that fails, the button is there.
const form = document.querySelector('form[data-preview]');
if (form) {
  const status = form.querySelector('[role="status"]');
  const chosen = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (['topic', 'keywords', 'liked'].includes(name)) {
        fields.append(name, value);
      }
    }
    return fields.toString();
  };
  let shown = chosen();
  let waiting;
  let asking;
  const show = async () => {
    const wanted = chosen();
    if (wanted === shown) {
      return;
    }
    asking = new AbortController();
    try {
      const answer = await fetch(form.dataset.preview, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: wanted,
        signal: asking.signal,
      });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const preview = page.getElementById('preview');
      if (answer.ok && preview) {
        document.getElementById('preview').replaceWith(preview);
        status.textContent = preview.querySelector('[data-said]')?.textContent ?? '';
        shown = wanted;
      }
    } catch {
      // Gone on choosing, or no connection.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    asking?.abort();
    waiting = setTimeout(show, 400);
  });
}
