using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Provenance;

/// <summary>Which of a result's figures the answer says in its text.</summary>
internal static class HeadlineFigures
{
    /// <summary>The figures that are said, in the order of saying; then the other named figures.</summary>
    public static (IReadOnlyList<Fact> Said, IReadOnlyList<Fact> Others) Split(SkillResult result, string text)
    {
        var figures = result
            .Facts.Where(fact => IsNumber(fact.Value.Unit))
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .ToArray();
        var said = figures
            .Select(fact => (Fact: fact, Place: PlaceOf(FactFormat.Text(fact.Value), text)))
            .Where(found => found.Place >= 0)
            .OrderBy(found => found.Place)
            .Select(found => found.Fact)
            // Two facts of one value are said once: the first is the one that the sentence means more often.
            .DistinctBy(fact => FactFormat.Text(fact.Value), StringComparer.Ordinal)
            .ToArray();
        return (said, [.. figures.Except(said)]);
    }

    // As a word of its own: "12" is not said by "$120K".
    private static int PlaceOf(string value, string text)
    {
        for (
            var place = text.IndexOf(value, StringComparison.Ordinal);
            place >= 0;
            place = text.IndexOf(value, place + 1, StringComparison.Ordinal)
        )
        {
            var end = place + value.Length;
            if ((place == 0 || !Belongs(text[place - 1])) && (end == text.Length || !Continues(text, end)))
            {
                return place;
            }
        }

        return -1;
    }

    private static bool Belongs(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '$' or '€' or '£' or '.' or '-';

    private static bool Continues(string text, int end) =>
        char.IsLetterOrDigit(text[end])
        || text[end] == '%'
        || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1]));

    private static bool IsNumber(FactUnit unit) => unit is not (FactUnit.Name or FactUnit.Date or FactUnit.Period);
}
