using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineChanges;

/// <summary>
/// Two moments between which a pipeline is compared: the close of the day before <paramref name="Since"/>, and the
/// close of <paramref name="Until"/> or now, whichever comes first.
/// </summary>
/// <param name="Since">The first day of the window.</param>
/// <param name="Until">The last day of the window, included; never after the view's day.</param>
/// <param name="Start">The first moment.</param>
/// <param name="End">The second moment.</param>
internal sealed record ChangeWindow(LocalDate Since, LocalDate Until, Instant Start, Instant End)
{
    /// <summary>Reads a window; both days are days of the reporting zone.</summary>
    /// <param name="book">The view; its instant is now.</param>
    /// <param name="since">ISO date; the last Monday before the window's end where empty.</param>
    /// <param name="until">ISO date; now where empty.</param>
    /// <exception cref="SkillInputException">A date cannot be read, or they are out of order.</exception>
    public static ChangeWindow Of(ScopedBook book, string? since, string? until)
    {
        var last = Date("until", until) is { } named && named < book.Today ? named : book.Today;
        var first = Date("since", since) ?? last.Previous(IsoDayOfWeek.Monday);
        if (first > last)
        {
            throw new SkillInputException(
                $"The window starts on {Wording.Day(first)}, after its end on {Wording.Day(last)}; give a since that is not after until or today."
            );
        }

        return Between(book, first, last);
    }

    /// <summary>The window between two days; now where the last is not over.</summary>
    /// <param name="book">The view; its instant is now.</param>
    /// <param name="first">Not after <paramref name="last"/>.</param>
    /// <param name="last">Included; not after the view's day.</param>
    public static ChangeWindow Between(ScopedBook book, LocalDate first, LocalDate last)
    {
        var zone = book.Company.Zone;
        var end = Dates.CloseOf(last, zone);
        return new(first, last, Dates.CloseOf(first.PlusDays(-1), zone), end < book.AsOf ? end : book.AsOf);
    }

    /// <summary>
    /// The window from the last Monday before today up to now; on a Monday that is the Monday a week ago.
    /// </summary>
    public static ChangeWindow ThisWeek(ScopedBook book) => Of(book, null, null);

    private static LocalDate? Date(string argument, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : Dates.FromIso(text.Trim()) is { Year: >= 1980 and <= 2100 } date ? date
        : throw new SkillInputException(
            $"\"{FilterWords.Quoted(text)}\" is no date for {argument}; use one such as 2026-11-16."
        );
}
