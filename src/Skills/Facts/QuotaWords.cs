using RevBot.Data.Book;
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

    // Whole quarters by their names, other days as days.
    private static string Named(FiscalCalendar calendar, Period stretch)
    {
        var (first, last) = (calendar.QuarterOf(stretch.Start), calendar.QuarterOf(stretch.End));
        return first.Start != stretch.Start || last.End != stretch.End ? FactFormat.Days(stretch.Start, stretch.End)
            : first == last ? first.Id
            : $"{first.Id} to {last.Id}";
    }
}
