using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Skills.Filtering;

/// <summary>
/// Reads the period arguments of skills: canonical names such as 2026-Q4, FY2026, 2026-11, 2026-W47 and days such as
/// 2026-11-01..2026-11-22. Quarters and years are those of the company's fiscal calendar.
/// </summary>
public static class PeriodArgument
{
    /// <summary>Whether any time is asked for: <c>all</c>, which only functions take that say so.</summary>
    public static bool IsAll(string? text) => string.Equals(text?.Trim(), "all", StringComparison.OrdinalIgnoreCase);

    /// <summary>The period of a canonical name; the current quarter where none is given.</summary>
    /// <exception cref="SkillInputException">It is no canonical name.</exception>
    public static Period OrCurrentQuarter(ScopedBook book, string? text) =>
        Parse(book, text) ?? book.Company.Calendar.QuarterOf(book.Today);

    /// <summary>
    /// The period that is asked about where only the one to compare with is named: the current one of its kind, because a
    /// year is compared with a year. The given text where a period is named, or days are compared with, or the current one is
    /// itself what is compared with.
    /// </summary>
    /// <param name="book">The view; the last day of its data is in the current period.</param>
    /// <param name="text">The period argument; may be empty.</param>
    /// <param name="compareTo">The period to compare with; null for none.</param>
    public static string? Beside(ScopedBook book, string? text, Period? compareTo)
    {
        if (!string.IsNullOrWhiteSpace(text) || compareTo is null || compareTo.Kind == PeriodKind.Days)
        {
            return text;
        }

        var current = book.Company.Calendar.PeriodOf(compareTo.Kind, book.DataDay);
        return current == compareTo ? text : current.Id;
    }

    /// <summary>The period of a canonical name; null where none is given.</summary>
    /// <exception cref="SkillInputException">It is no canonical name.</exception>
    public static Period? Parse(ScopedBook book, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : PeriodParser.Parse(text, book.Company.Calendar)
                ?? throw new SkillInputException(
                    $"\"{FilterWords.Quoted(text)}\" is no period; use 2026-Q4, FY2026, 2026-11, 2026-W47 or 2026-11-01..2026-11-22."
                );
}
