using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;

namespace RevBot.Skills.Facts;

/// <summary>Says for which part of a period quotas are loaded, where it is a part only.</summary>
internal static class QuotaWords
{
    /// <summary><c>2026-Q2 to 2026-Q3</c>; null where quotas are loaded for the whole period or for none of it.</summary>
    public static string? Part(ScopedBook book, Period period)
    {
        var stretches = book.People.QuotaStretches(period);
        return stretches.Count == 0 || (stretches is [var only] && only.Contains(period))
            ? null
            : string.Join(", ", stretches.Select(stretch => Named(book.Company.Calendar, stretch)));
    }

    /// <summary>Why a period has no quota to be held against; null where another reason holds.</summary>
    public static string? Why(ScopedBook book, Period period) =>
        Part(book, period) is { } part
            ? $"Quotas are loaded for {part} only, so nothing of {Wording.Period(period)} as a whole is held against them; ask about that part."
            : null;

    /// <summary>What a quota is made of, as the definition of a fact.</summary>
    public static string Definition(QuotaRollUp? quota) =>
        quota is { Leaders.Count: > 0 }
            ? "leaders' own quotas for the period, where they have one, in the place of the sum of the sellers' below"
            : "sum of the sellers' quotas for the period";

    /// <summary>Adds the sum of the sellers' quotas where a leader's own stands in its place and is another amount.</summary>
    public static FactList AddSellers(this FactList facts, QuotaRollUp? quota) =>
        facts.Add(
            "sellers_quota",
            "Sellers' quotas",
            quota is { Leaders.Count: > 0 } && quota.OfSellers != quota.Amount ? quota.OfSellers : null,
            "sum of the quotas of those who lead nobody"
        );

    // Whole quarters by their names, other days as days.
    private static string Named(FiscalCalendar calendar, Period stretch)
    {
        var (first, last) = (calendar.QuarterOf(stretch.Start), calendar.QuarterOf(stretch.End));
        return first.Start != stretch.Start || last.End != stretch.End ? FactFormat.Days(stretch.Start, stretch.End)
            : first == last ? first.Id
            : $"{first.Id} to {last.Id}";
    }
}
