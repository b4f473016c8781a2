using System.Globalization;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding;

/// <summary>
/// The verdict on the text of an answer: every number in it is a fact's as it is written, or stands in what a function stated
/// itself. Sentences can only place values that they are given; this finds what would be written beside them.
/// </summary>
internal static class AnswerGrounding
{
    /// <summary>Whether a text says no number that its parts do not bear out.</summary>
    public static bool Holds(string text, IReadOnlyList<FunctionAnswer> parts, DataState state) =>
        KnownPieces.Cover(
            text,
            parts
                .SelectMany(Pieces)
                .Concat(TrustLine.Facts(parts, state).Select(fact => FactFormat.Text(fact.Value)))
                .Append(state.Age)
                .Append(state.Match?.Words ?? string.Empty)
        );

    private static IEnumerable<string> Pieces(FunctionAnswer part) =>
        part
            .Result.AllFacts.SelectMany(Pieces)
            .Concat(part.Result.Notes.Select(note => note.Text))
            .Concat(part.Assumed)
            .Concat(Frame(part.Result));

    // A label or a definition may state a figure of the method: "80% interval".
    private static IEnumerable<string> Pieces(Fact fact) =>
        [FactFormat.Text(fact.Value), .. Numbers(fact.Label), .. Numbers(fact.Source.Definition)];

    private static IEnumerable<string> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('(', ')', ',', ';', '.'))
            .Where(word => word.Any(char.IsAsciiDigit));

    private static IEnumerable<string> Frame(SkillResult result)
    {
        yield return result.Filter ?? string.Empty;
        if (result is { Period: { } period })
        {
            yield return FactFormat.Period(period);
        }

        if (result is { From: { } from, To: { } to })
        {
            yield return FactFormat.Days(
                Data.Calendar.Dates.FromIso(from)!.Value,
                Data.Calendar.Dates.FromIso(to)!.Value
            );
        }

        yield return result.Tables.Sum(table => table.Rows.Count).ToString(CultureInfo.InvariantCulture);
    }
}
