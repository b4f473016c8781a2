using System.Globalization;
using RevBot.Data.Book;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.Forecast.Presentation;

/// <summary>Says in a sentence how win rates of the company have changed.</summary>
internal static class DriftPresentation
{
    /// <summary>
    /// The surest change that a person may be told of; null without one. Who sees the whole company is told of any group.
    /// Others are told of sizes, which name nothing, and of segments in which they have deals; of no region, which may be
    /// the territory of a single seller.
    /// </summary>
    public static string? Describe(WinRateDrift drift, ScopedBook book) =>
        drift.Changes.FirstOrDefault(change => IsFor(book, change)) is not { } change
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Across the company, win rates of {Named(change)} {(change.Now < change.Before ? "fell" : "rose")} from {change.Before:0%} to {change.Now:0%} of the deals closed in the last two quarters, by more than chance; what was learnt before still weighs in the forecast."
            );

    private static bool IsFor(ScopedBook book, WinRateDrift.Change change) =>
        book.Scope.SeesAll
        || change.Dimension switch
        {
            SizeBands.Dimension => true,
            WinRateDrift.Segment => book.Vocabulary.Segments.Contains(change.Group, Spellings.Comparer),
            _ => false,
        };

    private static string Named(WinRateDrift.Change change) =>
        change.Dimension == SizeBands.Dimension ? $"{change.Group} deals" : $"{change.Dimension} {change.Group}";
}
