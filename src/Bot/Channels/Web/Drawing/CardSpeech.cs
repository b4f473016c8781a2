using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Web.Drawing;

/// <summary>
/// What a card says to who hears the page: all that is seen at once, in its order, in one announcement. Rows and charts are
/// named; the page holds them to be read one by one.
/// </summary>
internal static class CardSpeech
{
    /// <summary>The announcement.</summary>
    public static string Write(Card card) => string.Join(' ', Parts(card).Select(Ended));

    private static IEnumerable<string> Parts(Card card)
    {
        var title = card.Title is { } known ? [known] : Array.Empty<string>();
        var lines = card.Paragraphs.SelectMany(paragraph =>
            paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        return
        [
            .. title,
            .. lines.Select(HtmlCard.WithoutMark),
            .. card.Figures.Select(figure => $"{figure.Label}: {figure.Value}"),
            .. card.Charts.Select(chart => $"Chart: {chart.Title}"),
            .. card.Tables.Select(table => $"Table: {HtmlTable.Caption(table)}"),
            .. card.WordedByModel ? [HtmlCard.ModelNote] : Array.Empty<string>(),
            .. card.Trust is { } trust ? [trust] : Array.Empty<string>(),
        ];
    }

    private static string Ended(string part) =>
        part.Length > 0 && part[^1] is '.' or '?' or '!' or ':' ? part : part + ".";
}
