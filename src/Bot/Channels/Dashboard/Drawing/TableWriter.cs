using System.Globalization;
using RevBot.Bot.Cards.Drawing;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Dashboard.Drawing;

/// <summary>Writes a table of a block, with a drawing under the name of each row.</summary>
/// <param name="layout">What is shown of it.</param>
/// <param name="result">The result that has it.</param>
/// <param name="words">Writes the questions.</param>
/// <param name="deals">Where the CRM shows a deal; null where nobody said.</param>
internal sealed class TableWriter(TableLayout layout, SkillResult result, QuestionWords words, DealAddress? deals)
{
    /// <summary>Writes it where the result has it.</summary>
    /// <returns>Whether it did.</returns>
    public bool Write(Html html)
    {
        if (result.FindTable(layout.Id) is not { } table)
        {
            return false;
        }

        int[] places = [.. layout.Columns.Select(table.PlaceOf).Where(place => HasValues(table, place))];
        FactRow[] rows =
            places.Length == 0 ? [] : [.. table.Rows.Where(row => IsShown(row, places[0])).Take(layout.Top)];
        if (rows.Length == 0)
        {
            return false;
        }

        var drawing = Drawing(table, rows, places[0]);
        html.Element(
            "div",
            [("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", Title(table))],
            frame => frame.Element("table", [], body => Body(body, table, rows, places, drawing))
        );
        Foot(html, table, places[0], rows.Length, drawing);
        return true;
    }

    private static bool HasValues(FactTable table, int place) =>
        place >= 0 && table.Rows.Any(row => row.Cells[place] is not null);

    private bool HasOwnColumn => layout.Plot is { Beside: true };

    private string Title(FactTable table) => layout.Title.Length > 0 ? layout.Title : table.Title;

    private bool IsShown(FactRow row, int name) =>
        !layout.Without.Contains(Text(row.Cells[name]), StringComparer.Ordinal);

    private RowDrawing? Drawing(FactTable table, FactRow[] rows, int name)
    {
        var value = layout.Plot is { } plot ? table.PlaceOf(plot.Value) : -1;
        return value < 0
            ? null
            : RowDrawing.Create(
                layout.Plot!,
                result,
                [.. rows.Select(row => Text(row.Cells[name]))],
                [.. rows.Select(row => (double?)row.Cells[value]?.Number)]
            );
    }

    private void Body(Html html, FactTable table, FactRow[] rows, int[] places, RowDrawing? drawing)
    {
        html.Element("caption", layout.Title.Length > 0 ? [] : [("class", "unseen")], Title(table));
        html.Element("thead", [], head => head.Element("tr", [], row => Heads(row, table, places)));
        html.Element(
            "tbody",
            [],
            body =>
            {
                for (var row = 0; row < rows.Length; row++)
                {
                    Row(body, table, rows[row], places, drawing?.Rows[row] ?? []);
                }
            }
        );
    }

    private void Heads(Html html, FactTable table, int[] places)
    {
        foreach (var place in places)
        {
            html.Element("th", [("scope", "col"), .. Class(table, place, null)], table.Columns[place].Heading);
            if (place == places[0] && HasOwnColumn)
            {
                html.Element("td", [("class", "beside")], string.Empty);
            }
        }
    }

    private void Row(Html html, FactTable table, FactRow row, int[] places, IReadOnlyList<Bar> bars)
    {
        html.Element(
            "tr",
            [],
            line =>
            {
                Name(line, table, row, places[0], bars);
                foreach (var place in places.Skip(1))
                {
                    line.Element("td", Class(table, place, row), cell => Cell(cell, table, row, place));
                }
            }
        );
        if (layout.Detail && row.Detail is { Length: > 0 } detail)
        {
            var width = Html.Number(places.Length + (HasOwnColumn ? 1 : 0));
            html.Element(
                "tr",
                [("class", "detail")],
                line => line.Element("td", [("colspan", width), ("dir", "auto")], detail)
            );
        }
    }

    // The drawing stands under the name, or beside it in a column of its own.
    private void Name(Html html, FactTable table, FactRow row, int place, IReadOnlyList<Bar> bars)
    {
        html.Element(
            "th",
            [("scope", "row")],
            cell =>
            {
                Cell(cell, table, row, place);
                if (bars.Count > 0 && !HasOwnColumn)
                {
                    BarSvg.Write(cell, "draw", bars);
                }
            }
        );
        if (HasOwnColumn)
        {
            html.Element("td", [("class", "beside")], cell => BarSvg.Write(cell, "draw", bars));
        }
    }

    private void Cell(Html html, FactTable table, FactRow row, int place)
    {
        var text = Text(row.Cells[place]);
        var link = layout.Links.FirstOrDefault(link =>
            string.Equals(link.Column, table.Columns[place].Id, StringComparison.Ordinal)
            && (!link.OnlyDeals || row.DealId is not null)
            && !link.Without.Contains(text, StringComparer.Ordinal)
        );
        BlockWriter.Link(html, words, link?.Ask ?? string.Empty, new(result.Period, text, row.DealId), text);
        if (link is { OnlyDeals: true })
        {
            CrmLink.Write(html, deals?.Write(row.DealId), text);
        }
    }

    private (string Name, string Value)[] Class(FactTable table, int place, FactRow? row)
    {
        var classes = string.Join(
            ' ',
            new[]
            {
                CardTables.IsNumber(table, place) ? "number" : null,
                layout.WideOnly.Contains(table.Columns[place].Id, StringComparer.Ordinal) ? "wide-only" : null,
                row?.Cells[place] is not null && table.Columns[place].Id == layout.Heat ? Heat(row.Mark) : null,
            }.OfType<string>()
        );
        return classes.Length == 0 ? [] : [("class", classes)];
    }

    private static string? Heat(RowMark mark) =>
        mark switch
        {
            RowMark.None => null,
            RowMark.Under => "heat cold",
            RowMark.Over => "heat hot",
        };

    private void Foot(Html html, FactTable table, int name, int shown, RowDrawing? drawing)
    {
        var left = Math.Max(table.OutOf ?? 0, table.Rows.Count(row => IsShown(row, name))) - shown;
        var said = string.Join(
            ' ',
            new[]
            {
                drawing is { IsWhole: true } ? layout.Plot!.Words : null,
                drawing is { LeavesZeroOut: true } ? "The scale does not begin at zero." : null,
                left > 0
                    ? string.Create(CultureInfo.InvariantCulture, $"{left:#,0} more; ask about this to see them.")
                    : null,
            }.Where(part => !string.IsNullOrEmpty(part))
        );
        if (said.Length > 0)
        {
            html.Element("p", [("class", "small")], said);
        }
    }

    private static string Text(FactValue? value) => value is null ? string.Empty : FactFormat.Text(value);
}
