using NodaTime;

namespace RevBot.Data.Book.History;

/// <summary>A close date moved to another fiscal quarter while the deal was open.</summary>
/// <param name="On">The day of the change.</param>
/// <param name="From">The close date before.</param>
/// <param name="To">The close date after.</param>
/// <param name="Quarters">How many quarters later; negative for earlier. Never 0.</param>
public readonly record struct CloseDateMove(LocalDate On, LocalDate From, LocalDate To, int Quarters)
{
    /// <summary>By how many days; negative for earlier.</summary>
    public int Days => Period.DaysBetween(From, To);
}
