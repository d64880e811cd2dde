// Chooses the visitor's time zone, where the visitor has not chosen one.
const zone = document.querySelector('select[data-guess]');
const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && guess) {
  if (![...zone.options].some((option) => option.value === guess)) {
    zone.add(new Option(guess));
  }
  zone.value = guess;
}
