using System.Text;
using System.Text.Json.Nodes;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Teams.AdaptiveCards;

/// <summary>
/// Writes a card as an Adaptive Card 1.5, the version that Teams draws for bots, and never larger than Teams takes: what
/// does not fit is left out and counted.
/// </summary>
internal static class AdaptiveCardWriter
{
    /// <summary>The largest card, in bytes of UTF-8.</summary>
    public const int LargestCard = 28 * 1024;

    private const int FiguresInARow = 3;
    private const int MostFigures = 6;
    private const int MostLines = 20;
    private const string SourcesId = "sources";

    /// <summary>The card as JSON, with the buttons given.</summary>
    public static JsonObject Write(Card card, IReadOnlyList<CardButton> buttons)
    {
        foreach (var fit in CardBudget.LargestFirst)
        {
            var written = Write(card, buttons, fit);
            if (Size(written) <= LargestCard)
            {
                return written;
            }
        }

        // The last fit bounds every part, so this is not reached by any card; a sentence is better than nothing.
        return Write(Card.Saying("The answer is too large to be shown here."), [], CardBudget.LargestFirst[^1]);
    }

    /// <summary>Bytes of a card as it is sent.</summary>
    internal static int Size(JsonObject card) => Encoding.UTF8.GetByteCount(card.ToJsonString(TeamsJson.Options));

    private static JsonObject Write(Card card, IReadOnlyList<CardButton> buttons, CardBudget fit)
    {
        var actions = ActionElements.Write(buttons.Take(fit.Buttons));
        var written = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "https://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = "en",
            ["fallbackText"] = SafeText.Line(string.Join(' ', card.Paragraphs.Take(3)), 500),
            ["msteams"] = new JsonObject { ["width"] = "full" },
            ["body"] = Elements.Array(Body(card, fit)),
        };
        if (actions.Count > 0)
        {
            written["actions"] = actions;
        }

        return written;
    }

    private static IEnumerable<JsonObject> Body(Card card, CardBudget fit) =>
        [
            .. Title(card),
            .. Paragraphs(card, fit),
            .. Figures(card, fit),
            .. card.Charts.Take(fit.Charts).SelectMany(chart => ChartElement.Write(chart, fit, card.Tables.Count == 0)),
            .. card.Tables.Take(fit.Tables).SelectMany(table => TableElement.Write(table, fit, card.Charts.Count == 0)),
            .. LeftOut(card, fit),
            .. card.Trust is { Length: > 0 } trust
                ? [Elements.Note(SafeText.Line(trust, 600))]
                : Array.Empty<JsonObject>(),
            .. Sources(card, fit),
        ];

    private static IEnumerable<JsonObject> Title(Card card) =>
        card.Title is { Length: > 0 } title ? [Elements.Heading(SafeText.Markdown(title, 150), "Large")] : [];

    private static IEnumerable<JsonObject> Paragraphs(Card card, CardBudget fit)
    {
        var said = card.Paragraphs.Select(paragraph => Lines(paragraph, fit)).Where(lines => lines.Length > 0).ToList();
        foreach (var lines in said.Take(fit.Paragraphs))
        {
            foreach (var element in Paragraph(lines))
            {
                yield return element;
            }
        }

        if (said.Count > fit.Paragraphs)
        {
            yield return Elements.Note("The rest of the text is left out.");
        }
    }

    private static string[] Lines(string paragraph, CardBudget fit) =>
        [
            .. paragraph
                .Split('\n')
                .Select(line => SafeText.Line(line, fit.Paragraph))
                .Where(line => line.Length > 0)
                .Take(MostLines),
        ];

    // A section of a brief: its heading, and a line under another. In one element Teams would run them together.
    private static IEnumerable<JsonObject> Paragraph(string[] lines)
    {
        if (lines.Length == 1)
        {
            return [Elements.Text(lines[0])];
        }

        return
        [
            Elements.Strong(lines[0], "Default"),
            .. lines
                .Skip(1)
                .Select(line =>
                {
                    var element = Elements.Text(line);
                    element["spacing"] = "Small";
                    return element;
                }),
        ];
    }

    private static IEnumerable<JsonObject> Figures(Card card, CardBudget fit) =>
        card
            .Figures.Take(MostFigures)
            .Chunk(FiguresInARow)
            .Select(row =>
                Elements.Columns(
                    row.Select(figure =>
                        new[]
                        {
                            Elements.Note(SafeText.Line(figure.Label, Math.Min(60, fit.Cell))),
                            Elements.Strong(SafeText.Line(figure.Value, Math.Min(60, fit.Cell)), "Large"),
                        }
                    )
                )
            );

    private static IEnumerable<JsonObject> LeftOut(Card card, CardBudget fit) =>
        card.Tables.Count > fit.Tables
            ?
            [
                Elements.Note(
                    card.Tables.Count - fit.Tables == 1
                        ? "1 more table left out."
                        : $"{card.Tables.Count - fit.Tables} more tables left out."
                ),
            ]
            : [];

    private static IEnumerable<JsonObject> Sources(Card card, CardBudget fit)
    {
        var sources = card.Sources.Take(fit.Sources).ToList();
        if (sources.Count == 0)
        {
            yield break;
        }

        yield return new()
        {
            ["type"] = "ActionSet",
            ["actions"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "Action.ToggleVisibility",
                    ["title"] = "Sources",
                    ["targetElements"] = new JsonArray(SourcesId),
                }
            ),
        };
        var list = Elements.Container(
            SourcesId,
            sources.Select(
                (source, at) =>
                    Elements.Note($"{at + 1}. {SafeText.Line(source.Name, 80)}: {SafeText.Line(source.About, 300)}")
            )
        );
        list["isVisible"] = false;
        yield return list;
    }
}
