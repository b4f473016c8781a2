using System.Globalization;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Grounding;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Provenance.Difference;

/// <summary>The verdict on a comparison: its figures, causes and days are said and nothing else in digits.</summary>
internal static class ComparisonGrounding
{
    /// <summary>Whether a text says only what the comparison found.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="comparison">What it is composed of.</param>
    /// <param name="move">What it quotes about the forecast, which has its own verdict; null where it quotes nothing.</param>
    public static bool Holds(string text, AnswerComparison comparison, Answer? move) =>
        move?.Grounded != false
        && KnownPieces.Cover(
            text,
            [
                .. comparison.Figures.SelectMany(figure =>
                    new[] { figure.Label, figure.Before, figure.After, figure.Change }.OfType<string>()
                ),
                .. comparison.Because,
                .. move?.Text.Split('\n') ?? [],
                Day(comparison.EarlierDay),
                Day(comparison.LaterDay),
                comparison.Earlier ?? string.Empty,
                comparison.Later ?? string.Empty,
            ]
        )
        && CountsItsDeals(comparison);

    // The one cause that states a figure of the comparison itself.
    private static bool CountsItsDeals(AnswerComparison comparison) =>
        !comparison.Causes.Contains("data", StringComparer.Ordinal)
        || comparison.Because.Any(because =>
            because.StartsWith(
                comparison.ChangedDeals.ToString("#,0", CultureInfo.InvariantCulture) + " deal",
                StringComparison.Ordinal
            )
        );

    private static string Day(string iso) => FactFormat.Date(Dates.FromIso(iso)!.Value);
}
