"use strict";
(() => {
  const at = id => document.getElementById(id);
  const talk = at("talk"), form = at("ask"), text = at("text"), status = at("status");
  const store = "revbot:" + location.host, drafts = store + ":draft", longestKept = 40;
  let token = document.body.dataset.token, turns = [], conversation = made(), under = null;

  // Ids of conversations: the server takes letters, digits and dashes.
  function made() {
    return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, "0")).join("");
  }

  function make(name, properties, ...inside) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  }

  function send(path, body, signal) {
    return fetch("/web/" + path, {
      method: "POST", signal, credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-RevBot-Token": token },
      body: JSON.stringify(body),
    });
  }

  async function post(path, body, signal) {
    try {
      return await read(await send(path, body, signal));
    } catch (problem) {
      return unreached(problem);
    }
  }

  function unreached(problem) {
    return { error: problem.name === "AbortError" ? "Stopped." : "RevBot cannot be reached; see whether it still runs, then ask again." };
  }

  async function read(response) {
    const answer = await response.text().catch(() => "");
    let reply;
    try {
      reply = JSON.parse(answer);
    } catch {
      reply = { error: answer.trim() || "Something went wrong; please ask again." };
    }
    if (reply.token) token = reply.token;
    if (response.status === 401) signedOut(reply.error);
    return reply;
  }

  // What was typed stays: in the box, and over a reload or a sign-in elsewhere.
  function keepDraft() {
    try {
      if (text.value) sessionStorage.setItem(drafts, text.value);
      else sessionStorage.removeItem(drafts);
    } catch {
      status.textContent = "This browser keeps nothing: what you type is lost with the page.";
    }
  }

  function giveBack(question) {
    if (!text.value.trim()) text.value = question;
    keepDraft();
  }

  function signedOut(why) {
    forget();
    show(null);
    wrongEntry(why);
    at("main").focus();
  }

  function wrongEntry(why) {
    at("enter-wrong").hidden = !why;
    at("enter-wrong").textContent = why || "";
  }

  function keep() {
    try {
      sessionStorage.setItem(store, JSON.stringify({ name: document.body.dataset.name, conversation, turns }));
    } catch {
      sessionStorage.removeItem(store);
    }
  }

  function forget() {
    sessionStorage.removeItem(store);
    turns = [];
    conversation = made();
    talk.replaceChildren();
    at("start").replaceChildren();
    at("start").hidden = true;
  }

  function restore(name) {
    try {
      const kept = JSON.parse(sessionStorage.getItem(store) || "null");
      if (kept && kept.name === name && Array.isArray(kept.turns)) {
        conversation = kept.conversation;
        for (const turn of kept.turns) {
          const article = begin(turn.question);
          fill(article, turn.html);
          turns.push(turn);
        }
      }
    } catch {
      forget();
    }
  }

  function begin(question) {
    const heading = make("h2", { tabIndex: -1, dir: "auto" }, make("span", { className: "unseen" }, "You asked: "), question);
    const article = make("article", { className: "turn" }, heading, make("div", { className: "waiting" }, "Working on it"));
    talk.append(article);
    return article;
  }

  // The server escapes whatever comes from the data, and the page's policy runs no script but this one.
  function fill(article, html) {
    const holder = make("div", { innerHTML: html });
    article.lastElementChild.replaceWith(holder.firstElementChild);
  }

  function wrong(article, sentence) {
    article.lastElementChild.replaceWith(make("p", { className: "wrong" }, sentence));
  }

  function reveal(element) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  }

  // The person's own number and what is worth asking, where no conversation goes on yet.
  async function start() {
    const section = at("start"), asked = conversation;
    section.replaceChildren(make("div", { className: "waiting" }, "Working out your number"));
    section.hidden = false;
    const reply = await post("start", {});
    if (asked !== conversation || !document.body.dataset.name) return;
    if (reply.html) section.innerHTML = reply.html;
    else section.replaceChildren(make("p", { className: "wrong" }, reply.error));
    if (!under && !turns.length) status.textContent = reply.say || reply.error;
  }

  async function ask(question, place) {
    if (under) {
      status.textContent = "The last question is still being answered; ask this one then.";
      return;
    }
    under = new AbortController();
    at("stop").hidden = false;
    at("send").disabled = true;
    const article = place || begin(question);
    if (place) {
      place.querySelector("h2").lastChild.data = question;
      place.lastElementChild.replaceWith(make("div", { className: "waiting" }, "Working on it"));
    }
    reveal(article);
    status.textContent = "Working on it";
    const reply = await post("ask", { text: question, conversation }, under.signal);
    under = null;
    at("stop").hidden = true;
    at("send").disabled = false;
    if (!article.isConnected) {
      if (!reply.html) giveBack(question);
      return;
    }
    if (reply.html) {
      fill(article, reply.html);
      turns[[...talk.children].indexOf(article)] = { question, html: reply.html };
      while (turns.length > longestKept) {
        turns.shift();
        talk.firstElementChild.remove();
      }
      keep();
      status.textContent = "Answer: " + reply.say;
      const now = article.querySelector("[data-now]");
      if (now) file(now);
    } else {
      wrong(article, reply.error);
      turns[[...talk.children].indexOf(article)] = { question, html: article.lastElementChild.outerHTML };
      if (!place) giveBack(question);
      status.textContent = reply.error;
    }
    reveal(article);
    return article;
  }

  async function evidence(button) {
    const card = button.closest(".card");
    const shown = card.querySelector(":scope > .evidence");
    if (shown) {
      shown.remove();
      button.setAttribute("aria-expanded", "false");
      return;
    }
    button.disabled = true;
    const reply = await post("evidence", { answer: button.dataset.value });
    button.disabled = false;
    const region = make("div", { className: "evidence", tabIndex: -1 });
    region.setAttribute("role", "group");
    region.setAttribute("aria-label", "How this was computed");
    if (reply.html) region.innerHTML = reply.html;
    else region.append(make("p", { className: "wrong" }, reply.error));
    card.append(region);
    button.setAttribute("aria-expanded", "true");
    region.focus();
  }

  async function rate(button, good) {
    const row = button.closest(".opinion"), answer = button.dataset.value;
    const reply = await post("rate", { answer, good });
    status.textContent = reply.say || reply.error;
    if (reply.error) return;
    for (const other of row.querySelectorAll("[data-deed=good],[data-deed=bad]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    row.querySelector("form")?.remove();
    if (good) return;
    const reason = make("input", { type: "text", maxLength: 500, placeholder: "What was wrong? (optional)" });
    reason.setAttribute("aria-label", "What was wrong?");
    const why = make("form", { className: "line" }, reason, make("button", {}, "Send"));
    why.addEventListener("submit", async event => {
      event.preventDefault();
      const thanks = await post("rate", { answer, good: false, reason: reason.value });
      status.textContent = thanks.say || thanks.error;
      if (thanks.say) why.replaceWith(make("span", { className: "small" }, thanks.say));
    });
    row.append(why);
    reason.focus();
  }

  // The question heads the file; an answer that asks for a file of another answer has that one's question.
  async function file(button) {
    const { form, value } = button.dataset;
    const meant = talk.querySelector(`.card[data-answer="${CSS.escape(value)}"]`) || button;
    button.disabled = true;
    status.textContent = "Making the file";
    let reply;
    try {
      const response = await send("export", { answer: value, form, text: meant.closest("article").querySelector("h2").lastChild.data });
      const named = /filename="?([^";]+)/.exec(response.headers.get("Content-Disposition") || "");
      reply = named ? save(await response.blob(), named[1]) : await read(response);
    } catch (problem) {
      reply = unreached(problem);
    }
    button.disabled = false;
    status.textContent = reply.say || reply.error;
    button.parentElement.querySelector(".wrong")?.remove();
    if (reply.error) button.parentElement.append(make("span", { className: "wrong" }, reply.error));
  }

  function save(content, name) {
    const address = URL.createObjectURL(content), link = make("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    return { say: name + " is saved." };
  }

  // What a cell says, without the links beside it.
  function words(cell) {
    return (cell.querySelector("bdi") ?? cell).textContent;
  }

  // What is folded away is copied too; tables as tabs and lines, which sheets take.
  function copied(card) {
    const parts = [];
    for (const part of card.children) {
      if (part.matches(".buttons,.opinion,.evidence,.chart,.sources")) continue;
      if (part.matches("dl")) parts.push([...part.children].map(pair => [...pair.children].map(cell => cell.textContent).join(": ")).join("\n"));
      else if (part.matches("details")) {
        const rows = [...part.querySelectorAll("tr")].map(row => [...row.cells].map(words).join("\t"));
        parts.push([part.querySelector("summary").textContent, ...rows].join("\n"));
      } else parts.push(part.textContent);
    }
    return parts.join("\n");
  }

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(copied(button.closest(".card")));
      status.textContent = button.textContent = "Copied";
    } catch {
      status.textContent = button.textContent = "Not allowed here";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  }

  async function enter(body) {
    const reply = await post("enter", body);
    wrongEntry(reply.error);
    if (reply.name) {
      forget();
      show(reply.name);
      text.focus();
      await goOn();
    }
  }

  function show(name) {
    document.body.dataset.name = name || "";
    at("name").textContent = name || "";
    at("who").hidden = talk.hidden = form.hidden = !name;
    at("enter").hidden = Boolean(name);
  }

  document.addEventListener("click", async event => {
    const button = event.target.closest("button");
    if (!button) return;
    const { deed, value, person } = button.dataset;
    if (person) await enter({ person });
    else if (deed === "ask") (await ask(value))?.querySelector("h2").focus({ preventScroll: true });
    else if (deed === "replace") (await ask(value, button.closest("article")))?.querySelector("h2").focus({ preventScroll: true });
    else if (deed === "evidence") await evidence(button);
    else if (deed === "good" || deed === "bad") await rate(button, deed === "good");
    else if (deed === "copy") await copy(button);
    else if (deed === "file") await file(button);
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    const question = text.value.trim();
    if (!question) return;
    if (!under) { text.value = ""; keepDraft(); }
    ask(question);
  });
  text.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "ArrowUp" && !text.value && turns.length) {
      event.preventDefault();
      text.value = turns[turns.length - 1].question;
      keepDraft();
    }
  });
  text.addEventListener("input", keepDraft);
  at("stop").addEventListener("click", () => under?.abort());
  at("fresh").addEventListener("click", () => { forget(); keep(); text.focus(); start(); });
  at("leave").addEventListener("click", async () => {
    const reply = await post("leave", {});
    forget();
    text.value = "";
    keepDraft();
    show(null);
    if (reply.go) location.assign(reply.go);
    else at("main").focus();
  });
  // A question that the address wants waits in the box.
  at("company")?.addEventListener("click", () => {
    if (wanted("ask") || wanted("draft")) giveBack(wanted("ask") || wanted("draft"));
  });
  at("other-form")?.addEventListener("submit", event => { event.preventDefault(); enter({ person: at("other").value }); });
  at("key-form")?.addEventListener("submit", event => { event.preventDefault(); enter({ key: at("key").value.trim() }); });

  const name = document.body.dataset.name, key = /^#key=(.+)$/.exec(location.hash);
  const address = new URLSearchParams(location.search), own = document.body.dataset.own === "true";
  if (at("company") && address.get("open")) at("company").href += "?open=" + encodeURIComponent(address.get("open"));

  // What the address wants, once: a page of RevBot's to open, a question to ask, or one to fill in.
  async function goOn() {
    const page = address.get("open"), asked = wanted("ask"), draft = wanted("draft");
    if (address.size) history.replaceState(null, "", location.pathname);
    for (const known of [...address.keys()]) address.delete(known);
    if (page && /^\/dashboard(\?|$)/.test(page)) { location.replace(page); return; }
    if (asked && own) { await ask(asked); return; }
    if (asked || draft) { giveBack(asked || draft); }
    if (!turns.length) await start();
  }

  function wanted(part) {
    return (address.get(part) || "").trim().slice(0, 2000);
  }

  // A link from elsewhere comes without the cookie; a step of this page's own, made once, brings it and asks nothing by itself.
  function comeAgain() {
    if (own || address.has("again") || !(address.has("open") || address.has("ask"))) return;
    const again = new URLSearchParams({ ...Object.fromEntries(address), again: "1" });
    if (again.has("ask")) { again.set("draft", wanted("ask")); again.delete("ask"); }
    location.replace(location.pathname + "?" + again);
  }

  try { text.value = sessionStorage.getItem(drafts) || ""; } catch { text.value = ""; }
  show(name);
  if (name) { restore(name); goOn(); }
  else if (key) {
    history.replaceState(null, "", location.pathname);
    enter({ key: key[1] });
  } else comeAgain();
})();
