namespace RevBot.Skills.ForecastChange.Causes;

/// <summary>
/// What moves a forecast: the lines of its change. A deal that came, went or closed stands in one line (a won one also in
/// <see cref="FinalAmount"/>); a deal that stayed open is split over what changed of it.
/// </summary>
public enum Cause
{
    /// <summary>Won in the period: from what was expected to its amount at the start.</summary>
    Won = 0,

    /// <summary>Won deals: from the amount expected if won to the amount booked.</summary>
    FinalAmount = 1,

    /// <summary>Lost: what was expected is gone.</summary>
    Lost = 2,

    /// <summary>Did not exist at the start, as far as was known then; open or won at the end.</summary>
    Created = 3,

    /// <summary>The close date came into the period, or nearer.</summary>
    PulledIn = 4,

    /// <summary>The close date went out of the period, or later.</summary>
    PushedOut = 5,

    /// <summary>Another amount of its own.</summary>
    Amount = 6,

    /// <summary>The same amount of its own, worth another by the rates of the two days.</summary>
    Currency = 7,

    /// <summary>Another stage.</summary>
    Stage = 8,

    /// <summary>Another forecast category.</summary>
    Category = 9,

    /// <summary>The model's chance by what the buyer did lately.</summary>
    Activity = 10,

    /// <summary>The model's chance by what was recorded of the buyer.</summary>
    Buyer = 11,

    /// <summary>The model's chance by the seller's own record.</summary>
    Seller = 12,

    /// <summary>The model's chance by the amount against others of the segment.</summary>
    Size = 13,

    /// <summary>The model's chance by weeks open and weeks in the stage.</summary>
    Age = 14,

    /// <summary>The model's chance by moves of stage and amount in the last four weeks.</summary>
    RecentMoves = 15,

    /// <summary>The model's chance by region, product and kind of deal.</summary>
    Profile = 16,

    /// <summary>Nothing changed but the date: less of the period is left.</summary>
    Time = 17,

    /// <summary>Came from an owner outside the scope or the people asked about.</summary>
    MovedIn = 18,

    /// <summary>Went to an owner outside the scope or the people asked about.</summary>
    MovedOut = 19,

    /// <summary>Omitted, or outside the filter by another field, at the start.</summary>
    NowCounted = 20,

    /// <summary>Omitted, or outside the filter by another field, at the end.</summary>
    NoLongerCounted = 21,

    /// <summary>Closed at the start and open at the end.</summary>
    Reopened = 22,

    /// <summary>Deleted since the start.</summary>
    Removed = 23,

    /// <summary>Deals that are due in the period at neither moment, whatever changed of them.</summary>
    Elsewhere = 24,

    /// <summary>What sellers called above or below their deals.</summary>
    Calls = 25,

    /// <summary>Revenue expected of deals that are not created yet.</summary>
    NewRevenue = 26,

    /// <summary>A quarter closed in between, so the forecast learnt anew.</summary>
    Refreshed = 27,

    /// <summary>The ensemble's corrections for past bias and its weights.</summary>
    Correction = 28,
}
