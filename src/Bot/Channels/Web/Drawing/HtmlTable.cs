using System.Globalization;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Web.Drawing;

/// <summary>Writes a card's table: it scrolls within its own frame, which the keyboard reaches, and can be folded away.</summary>
internal static class HtmlTable
{
    private const int MostRows = 500;

    public static void Write(Html html, CardTable table, bool isOpen) =>
        html.Element(
            "details",
            isOpen ? [("class", "rows"), ("open", "")] : [("class", "rows")],
            more =>
            {
                more.Element("summary", [("dir", "auto")], Caption(table));
                more.Element(
                    "div",
                    [("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", table.Title)],
                    frame => frame.Element("table", [], body => Body(body, table))
                );
                if (LeftOut(table) is > 0 and var left)
                {
                    more.Element(
                        "p",
                        [("class", "small")],
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{left:#,0} more {(left == 1 ? "row is" : "rows are")} not shown."
                        )
                    );
                }
            }
        );

    private static int LeftOut(CardTable table) => table.LeftOut + Math.Max(0, table.Rows.Count - MostRows);

    /// <summary>What stands above the table: its title, how many rows it has, and of how many.</summary>
    internal static string Caption(CardTable table)
    {
        var shown = Math.Min(table.Rows.Count, MostRows);
        var all = table.Rows.Count + table.LeftOut;
        return all > shown
            ? string.Create(CultureInfo.InvariantCulture, $"{table.Title} ({shown:#,0} of {all:#,0})")
            : string.Create(CultureInfo.InvariantCulture, $"{table.Title} ({shown:#,0})");
    }

    private static void Body(Html html, CardTable table)
    {
        var hasBars = table.Rows.Any(row => row.Bar is not null);
        html.Element("thead", [], head => head.Element("tr", [], row => Heads(row, table, hasBars)));
        html.Element(
            "tbody",
            [],
            body =>
            {
                foreach (var row in table.Rows.Take(MostRows))
                {
                    Row(body, table, row, hasBars);
                }
            }
        );
    }

    private static void Heads(Html html, CardTable table, bool hasBars)
    {
        foreach (var column in table.Columns)
        {
            html.Element(
                "th",
                column.IsNumber ? [("scope", "col"), ("class", "number")] : [("scope", "col")],
                cell => cell.Element("bdi", [], column.Heading)
            );
        }

        if (hasBars)
        {
            html.Element("td", [("class", "barcell")], string.Empty);
        }
    }

    private static void Row(Html html, CardTable table, CardRow row, bool hasBars)
    {
        html.Element(
            "tr",
            [],
            line =>
            {
                for (var place = 0; place < table.Columns.Count; place++)
                {
                    var isNumber = table.Columns[place].IsNumber;
                    line.Element(
                        place == 0 ? "th" : "td",
                        [
                            .. place == 0 ? [("scope", "row")] : Array.Empty<(string, string)>(),
                            .. isNumber ? [("class", "number")] : Array.Empty<(string, string)>(),
                        ],
                        cell => Cell(cell, row, place)
                    );
                }

                if (hasBars)
                {
                    line.Element("td", [("class", "barcell")], cell => Bar(cell, row.Bar));
                }
            }
        );
        if (row.Detail is { } detail)
        {
            var width = Html.Number(table.Columns.Count + (hasBars ? 1 : 0));
            html.Element(
                "tr",
                [("class", "detail")],
                line => line.Element("td", [("colspan", width), ("dir", "auto")], detail)
            );
        }
    }

    private static void Cell(Html html, CardRow row, int place)
    {
        html.Element("bdi", [], row.Cells[place]);
        if (place == 0)
        {
            CrmLink.Write(html, row.Link, row.Cells[place]);
        }
    }

    private static void Bar(Html html, double? bar)
    {
        if (bar is { } share)
        {
            html.Element(
                "svg",
                [
                    ("class", "inbar"),
                    ("viewBox", "0 0 100 10"),
                    ("preserveAspectRatio", "none"),
                    ("aria-hidden", "true"),
                ],
                svg =>
                    svg.Element(
                        "rect",
                        [
                            ("class", share < 0 ? "bar s0 under" : "bar s0"),
                            ("x", "0"),
                            ("y", "0"),
                            ("width", Html.Number(Math.Min(1, Math.Abs(share)) * 100)),
                            ("height", "10"),
                        ],
                        string.Empty
                    )
            );
        }
    }
}
