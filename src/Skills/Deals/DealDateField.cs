using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Deals;

/// <summary>The date of a deal that a period is about.</summary>
/// <remarks>
/// <c>close_date</c> is the expected date of open deals and the actual one of closed deals; <c>closed</c> means closed
/// deals only. <c>created</c>, <c>last_activity</c> and <c>changed</c> are days of the reporting zone.
/// </remarks>
internal sealed class DealDateField
{
    private static readonly DealDateField[] Known =
    [
        new("close_date", "due"),
        new("closed", "closed"),
        new("created", "created"),
        new("last_activity", "last active"),
        new("changed", "changed"),
    ];

    private DealDateField(string name, string words) => (Name, Words) = (name, words);

    /// <summary>The field as in arguments: <c>last_activity</c>.</summary>
    public string Name { get; }

    /// <summary>The words between the deals and the period, as in "deals created in 2026-Q4".</summary>
    public string Words { get; }

    /// <summary>Whether it is about the close date, expected or actual.</summary>
    public bool IsClose => Name is "close_date" or "closed";

    /// <summary>The field of a name; close_date for none.</summary>
    /// <exception cref="SkillInputException">
    /// There is no such field; the message names those that there are.
    /// </exception>
    public static DealDateField Parse(string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? Known[0]
            : Array.Find(Known, field => string.Equals(field.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw new SkillInputException(
                    $"I know no date \"{FilterWords.Quoted(name)}\" of deals; I know {string.Join(", ", Known.Select(field => field.Name))}."
                );

    /// <summary>
    /// Whether the date lies in a period, both ends included. A deal changed in the period when its amount, stage,
    /// category, close date or owner did on any of its days; its creation is no change. A deal without the date does
    /// not fit.
    /// </summary>
    public bool IsIn(ScopedBook book, Deal deal, in DealState state, Data.Calendar.Period period) =>
        Name switch
        {
            "close_date" => state.ClosesIn(period),
            "closed" => state.ClosesIn(period) && !state.IsOpen,
            "changed" => ChangedIn(book, deal, state, period),
            "created" => deal.CreatedOn is { } day && period.Contains(day),
            _ => deal.Activities.LastOn(book.Today) is { } day && period.Contains(day),
        };

    private static bool ChangedIn(ScopedBook book, Deal deal, in DealState state, Data.Calendar.Period period)
    {
        if (book.Company.DayOf(state.Since) < period.Start)
        {
            return false;
        }

        var history = deal.History;
        for (var place = 1; place < history.Count; place++)
        {
            if (period.Contains(book.Company.DayOf(history[place].From)))
            {
                return true;
            }
        }

        return false;
    }
}
