namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>What holds of every page in a browser: it can be read, heard, and fits its window.</summary>
internal static class PageChecks
{
    // Every pair of a text and what lies behind it; large or bold text may do with less, and is held to the same.
    private const string Contrasts = """
        () => {
          const light = colour => {
            const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map(part => {
              const share = part / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const behind = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              if (!/rgba\(.*, 0\)|transparent/.test(colour)) return colour;
            }
            return "rgb(255, 255, 255)";
          };
          const found = [];
          for (const element of document.querySelectorAll("body *")) {
            if (!element.checkVisibility() || ![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
            const style = getComputedStyle(element);
            const ink = element instanceof SVGElement ? style.fill : style.color;
            const [one, other] = [light(ink), light(behind(element))].sort((a, b) => b - a);
            const contrast = (one + 0.05) / (other + 0.05);
            if (contrast < 4.5) found.push(`${element.tagName}.${element.getAttribute("class")}: ${contrast.toFixed(2)}`);
          }
          return [...new Set(found)];
        }
        """;

    // What somebody who hears the page would miss.
    private const string Unnamed = """
        () => {
          const found = [];
          const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
          for (const id of new Set(ids)) if (ids.filter(other => other === id).length > 1) found.push(`id ${id} twice`);
          for (const element of document.querySelectorAll("button, a, input, textarea, select, summary")) {
            if (!element.checkVisibility()) continue;
            const name = element.getAttribute("aria-label") || element.textContent.trim() || element.labels?.[0]?.textContent;
            if (!name) found.push(`${element.tagName} ${element.id} has no name`);
          }
          for (const drawing of document.querySelectorAll("svg:not([aria-hidden])")) {
            const named = (drawing.getAttribute("aria-labelledby") || "").split(" ");
            if (named.length < 2 || !named.every(id => document.getElementById(id)?.textContent.trim())) found.push("a chart has no name");
          }
          for (const table of document.querySelectorAll("table")) {
            if ([...table.querySelectorAll("thead th")].some(cell => cell.scope !== "col")) found.push("a heading without scope");
            if (!table.closest("[role=group][aria-label]")) found.push("a table has no name");
          }
          const levels = [...document.querySelectorAll("h1,h2,h3,h4")].filter(heading => heading.checkVisibility()).map(heading => +heading.tagName[1]);
          if (levels[0] !== 1) found.push("the first heading is no h1");
          if (!document.documentElement.lang || !document.title) found.push("no language or title");
          return found;
        }
        """;

    /// <summary>Checks a page as it stands.</summary>
    public static async Task CheckAsync(Chat chat)
    {
        Assert.Empty((await chat.Page.EvaluateAsync<string[]>(Contrasts)));
        Assert.Empty((await chat.Page.EvaluateAsync<string[]>(Unnamed)));
        Assert.True(
            await chat.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            "The page is wider than its window."
        );
        Assert.Empty(chat.Troubles);
    }
}
