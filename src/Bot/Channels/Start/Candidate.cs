using RevBot.Bot.Cards.Drawing;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Start;

/// <summary>Something that stands out in what a function found, and the question about it.</summary>
/// <param name="Layout">How it is asked about.</param>
/// <param name="Result">What was found.</param>
/// <param name="Row">The row that it is about; null where the facts are.</param>
internal sealed record Candidate(QuestionLayout Layout, SkillResult Result, FactRow? Row)
{
    private const int LongestName = 200;

    /// <summary>The deal that it is about, by the CRM's id; null where it is about none.</summary>
    public string? Deal => Row?.DealId;

    /// <summary>Whether it comes before whatever is only worth money.</summary>
    public bool IsFirst => Layout.First.Contains(TextOf(Layout.By) ?? string.Empty, StringComparer.Ordinal);

    /// <summary>The money at stake; null where none can be named.</summary>
    public decimal? Stake => FindValue(Layout.Stake) is { Unit: FactUnit.Money } money ? Math.Abs(money.Number) : null;

    /// <summary>All that a result offers.</summary>
    public static IEnumerable<Candidate> List(QuestionLayout layout, SkillResult result)
    {
        if (layout.Finding.Length > 0 && result.Findings.All(finding => finding.Id != layout.Finding))
        {
            return [];
        }

        if (layout.Table.Length == 0)
        {
            return [new(layout, result, null)];
        }

        var rows = result.FindTable(layout.Table)?.Rows ?? [];
        return rows.Take(layout.Top > 0 ? layout.Top : rows.Count).Select(row => new Candidate(layout, result, row));
    }

    /// <summary>The question and why; null where something that it says is missing.</summary>
    /// <param name="deal">The name under which the deal is asked about; null where it is about none.</param>
    public StartQuestion? Write(string? deal)
    {
        var text =
            Layout.By.Length == 0 ? Layout.Ask : Layout.Asks.GetValueOrDefault(TextOf(Layout.By) ?? string.Empty);
        var ask = text is null ? null : PlacedText.Fill(text, Find);
        var because = PlacedText.Fill(Layout.Because, Find);
        return ask is null || because is null ? null : new(ask.Text, because.Text);

        string? Find(string name) =>
            name switch
            {
                "deal" => Name(deal),
                "detail" => Row?.Detail,
                _ => Name(TextOf(name)),
            };
    }

    private string? TextOf(string name) => FindValue(name) is { } value ? FactFormat.Text(value) : null;

    private FactValue? FindValue(string name) =>
        Row is not null && Result.FindTable(Layout.Table)!.PlaceOf(name) is >= 0 and var place
            ? Row.Cells[place]
            : Result.FindFact(name)?.Value;

    // A name ends no line: it stands within a question that is asked as one message.
    private static string? Name(string? text) =>
        text is null
            ? null
            : CardText.Cut(
                string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                LongestName
            );
}
