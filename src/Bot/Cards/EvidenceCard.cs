using RevBot.Bot.Cards.Drawing;
using RevBot.Bot.Provenance.Explanation;

namespace RevBot.Bot.Cards;

/// <summary>The card behind "How was this computed?": the same words as when the question is typed.</summary>
public static class EvidenceCard
{
    /// <summary>The card of an answer's evidence.</summary>
    public static Card Create(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var said = EvidenceText.WriteWhole(evidence);
        return new()
        {
            Title = "How this was computed",
            Paragraphs = said.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Tables = [.. said.Tables.Select(table => CardTables.Create(table))],
        };
    }
}
