using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Filtering.Fields;

/// <summary>
/// A deal as a field is read from it. What has a history is as of the state; the rest is as the deal's view has it, and
/// nothing for a deal that has left the view.
/// </summary>
internal readonly struct FieldReading
{
    private readonly FieldReader reader;

    /// <summary>A deal in a state.</summary>
    /// <param name="reader">Reads what costs work.</param>
    /// <param name="traits">The deal.</param>
    /// <param name="state">How it stood.</param>
    public FieldReading(FieldReader reader, DealTraits traits, in DealState state) =>
        (this.reader, Traits, State) = (reader, traits, state);

    /// <summary>What filters know of the deal.</summary>
    public DealTraits Traits { get; }

    /// <summary>How the deal stood.</summary>
    public DealState State { get; }

    /// <summary>The view of whoever asks.</summary>
    public ScopedBook Book => reader.Book;

    /// <summary>The deal; null where it has left the view.</summary>
    public Deal? Deal => Traits.Deal;

    /// <summary>The day of the state, or the data's last where that is earlier: after it nothing of a deal is known.</summary>
    public LocalDate Day => LocalDate.Min(Book.Company.DayOf(State.At), Book.DataDay);

    /// <summary>What its risk signals cost; null for a closed deal.</summary>
    public RiskFinding? Risk => State.IsOpen && Deal is { } deal ? reader.RiskOf(deal) : null;

    /// <summary>Whole days from a day to that of the state; null for no day.</summary>
    public int? DaysSince(LocalDate? day) => day is { } from ? Period.DaysBetween(from, Day) : null;
}
