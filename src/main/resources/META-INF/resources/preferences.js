// Says what an interest would have matched, while it is being filled in.
const form = document.querySelector('form[data-count]');
const pause = 500;
const waiting = new Map();

const fields = (index) => {
  const sent = new URLSearchParams();
  const prefix = `interest.${index}.`;
  for (const [name, value] of new FormData(form)) {
    // What was pasted counts only once saved, and may be long.
    if (name.startsWith(prefix) && name !== `${prefix}liked`) {
      sent.append(`interest.0.${name.slice(prefix.length)}`, value);
    }
  }
  return sent;
};

const count = async (block, turn) => {
  try {
    const answer = await fetch(form.dataset.count, { method: 'POST', body: fields(block.dataset.interest) });
    const said = answer.ok ? await answer.text() : '';
    if (waiting.get(block) === turn) {
      block.querySelector('[data-said]').textContent = said;
    }
  } catch {
    // Nobody needs the number; the button still gives it.
  }
};

form?.addEventListener('input', (event) => {
  const block = event.target.closest('[data-interest]');
  if (block && !/\.(name|liked|remove)$/.test(event.target.name)) {
    clearTimeout(waiting.get(block));
    const turn = setTimeout(() => count(block, turn), pause);
    waiting.set(block, turn);
  }
});
