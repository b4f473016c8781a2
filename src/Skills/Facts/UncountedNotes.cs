using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;

namespace RevBot.Skills.Facts;

/// <summary>
/// Deals of an answer that its figures leave out: amounts in a currency without a rate count as zero, and a won or open
/// deal without a close date lies in no period. Said by every answer that they touch, in one place for all functions.
/// </summary>
internal static class UncountedNotes
{
    private const int MostNamed = 3;

    /// <summary>The result with the notes that it needs; itself where it needs none.</summary>
    /// <param name="book">The view.</param>
    /// <param name="result">The answer; one that chose among no deals is left as it is.</param>
    public static SkillResult Add(ScopedBook book, SkillResult result)
    {
        if (result.Selection is not { } selection)
        {
            return result;
        }

        var period = PeriodOf(result);
        var (unrated, undated) = (new List<DealState>(), 0);
        foreach (var deal in book.Uncounted)
        {
            var state = deal.Now;
            if (state.IsLost || !selection.Matches(deal, state))
            {
                continue;
            }

            if (state.Amount is not null && !state.HasValue && (period is null || state.ClosesIn(period)))
            {
                unrated.Add(state);
            }

            undated += state.CloseOn is null && period is not null && IsMissed(book, state) ? 1 : 0;
        }

        Note?[] notes = [Unrated(unrated, book), Undated(undated)];
        var said = notes.OfType<Note>().ToList();
        return said.Count == 0 ? result : result with { Notes = [.. said, .. result.Notes] };
    }

    /// <summary>Where no open deal has a close date, answers say that themselves and leave periods aside.</summary>
    private static bool IsMissed(ScopedBook book, in DealState state) => state.IsWon || book.Coverage.CloseDates;

    private static Period? PeriodOf(SkillResult result) =>
        !result.IsAnyTime
        && result.From is { } from
        && result.To is { } to
        && Dates.FromIso(from) is { } start
        && Dates.FromIso(to) is { } end
            ? Period.Between(start, end)
            : null;

    private static Note? Unrated(List<DealState> deals, ScopedBook book)
    {
        if (deals.Count == 0)
        {
            return null;
        }

        var sums = deals
            .GroupBy(state => state.Amount!.Value.Currency.Code, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{group.Sum(state => state.Amount!.Value.Amount):#,0.##} {group.Key}"
                )
            )
            .ToList();
        var named = string.Join(", ", sums.Take(MostNamed));
        return new(
            NoteKind.Missing,
            $"{Wording.Has(deals.Count, "deal")} an amount in a currency without a rate into {book.Company.Currency.Code}, counted as zero: {named}."
        );
    }

    private static Note? Undated(int deals) =>
        deals == 0
            ? null
            : new(
                NoteKind.Missing,
                $"{Wording.Has(deals, "won or open deal")} no close date and so {(deals == 1 ? "is" : "are")} in no period."
            );
}
