using System.Text.Json.Serialization;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Skills.Facts;

/// <summary>
/// A deal as an answer shows it: the fields that every list of deals has, read from the book in one place. A list that
/// says more of a deal derives from it and adds its own fields.
/// </summary>
/// <remarks>
/// As JSON these fields come before those of the derived record. The orders leave room for a field that stands between
/// the owner and the stage (<see cref="AfterOwner"/>).
/// </remarks>
public abstract record DealRow
{
    /// <summary>The place in the JSON of a derived record's field that follows the owner.</summary>
    protected const int AfterOwner = -2;

    private const int First = -3;
    private const int Second = -1;

    /// <summary>Reads a deal in one of its states.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="state">How it stands; its amount is in the reporting currency.</param>
    private protected DealRow(Deal deal, in DealState state)
    {
        (Id, Name, Account, Owner) = (deal.Id, deal.Name, deal.Account?.Name, state.Owner?.Name);
        (Stage, ForecastCategory) = (state.Stage.Name, CategoryNames.Of(state.Category));
        (Amount, CloseDate) = (AmountOf(state), Iso(state.CloseOn));
    }

    /// <summary>The CRM's id.</summary>
    [JsonPropertyOrder(First)]
    public string Id { get; }

    /// <summary>The deal's name as in the CRM.</summary>
    [JsonPropertyOrder(First)]
    public string Name { get; }

    /// <summary>The customer; null where none is entered.</summary>
    [JsonPropertyOrder(First)]
    public string? Account { get; }

    /// <summary>The seller who owns it; null where nobody in the scope does.</summary>
    [JsonPropertyOrder(First)]
    public string? Owner { get; }

    /// <summary>The stage as in the CRM.</summary>
    [JsonPropertyOrder(Second)]
    public string Stage { get; }

    /// <summary>The forecast category: Omitted, Pipeline, Best Case, Commit or Closed.</summary>
    [JsonPropertyOrder(Second)]
    public string ForecastCategory { get; }

    /// <summary>The amount in the reporting currency; null where none is entered.</summary>
    [JsonPropertyOrder(Second)]
    public Money? Amount { get; }

    /// <summary>The close date, ISO: expected while open, actual when closed; null where none is entered.</summary>
    [JsonPropertyOrder(Second)]
    public string? CloseDate { get; }

    /// <summary>What a deal is worth in a state; null where no amount is entered, which is not the same as 0.</summary>
    internal static Money? AmountOf(in DealState state) => state.HasValue ? state.Value : null;

    /// <summary>A day as results carry it; null for none.</summary>
    internal static string? Iso(NodaTime.LocalDate? day) => day is { } date ? Dates.Iso(date) : null;
}
