"use strict";
(() => {
  const blocks = document.getElementById("blocks"), status = document.getElementById("status");
  let revision = document.body.dataset.revision, loading = false;

  // Blocks of a row differ in height: each takes as many thin rows as it needs, so that none leaves a hole under it.
  const thin = 4, gap = 16;
  const heights = new ResizeObserver(entries => {
    for (const { target } of entries) fit(target);
  });

  function fit(block) {
    const span = String(Math.ceil((block.getBoundingClientRect().height + gap) / thin));
    if (block.dataset.span !== span) {
      block.dataset.span = span;
      block.style.gridRowEnd = "span " + span;
    }
  }

  function pack() {
    blocks.classList.add("packed");
    for (const block of blocks.children) { fit(block); heights.observe(block); }
  }

  function renew(old, fresh) {
    if (old.innerHTML === fresh.innerHTML) return old;
    old.replaceWith(document.adoptNode(fresh));
    return fresh;
  }

  // Blocks that the page did not have come in their places; those that it has no more go.
  function arrange(fresh) {
    const names = new Set(fresh.map(block => block.id));
    for (const old of [...blocks.children]) if (!names.has(old.id)) old.remove();
    let place = blocks.firstElementChild;
    for (const block of fresh) {
      const old = document.getElementById(block.id);
      const now = old ? renew(old, block) : blocks.insertBefore(document.adoptNode(block), place);
      place = now.nextElementSibling;
    }
  }

  // The same page again; what changed takes the place of the old, so that nothing jumps.
  async function refresh() {
    if (loading) return;
    loading = true;
    try {
      const response = await fetch(location.href, { credentials: "same-origin", headers: { "X-RevBot-Update": "1" } });
      if (response.redirected || !response.ok) { location.reload(); return; }
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      renew(document.getElementById("head"), fresh.getElementById("head"));
      arrange([...fresh.querySelectorAll("#blocks > *")]);
      pack();
      revision = fresh.body.dataset.revision;
      status.textContent = "Updated at " + new Date().toLocaleTimeString() + ": new data.";
    } catch {
      status.textContent = "New data could not be loaded; reload the page.";
    } finally {
      loading = false;
    }
  }

  pack();
  const news = new EventSource("/dashboard/events" + location.search);
  news.addEventListener("book", event => { if (event.data !== revision) refresh(); });

  document.addEventListener("click", event => {
    for (const open of document.querySelectorAll("form details[open]")) if (!open.contains(event.target)) open.open = false;
  });
  document.addEventListener("keydown", event => {
    const open = event.key === "Escape" && document.querySelector("form details[open]");
    if (open) { open.open = false; open.querySelector("summary").focus(); }
  });
})();
