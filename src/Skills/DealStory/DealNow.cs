using RevBot.Data.Finance;

namespace RevBot.Skills.DealStory;

/// <summary>How a deal stands.</summary>
public sealed record DealNow
{
    /// <summary>The CRM's id.</summary>
    public required string Id { get; init; }

    /// <summary>As in the CRM.</summary>
    public required string Name { get; init; }

    /// <summary>The customer; null where none is entered.</summary>
    public string? Account { get; init; }

    /// <summary>Who owns it; null where nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary><c>open</c>, <c>won</c> or <c>lost</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The forecast category.</summary>
    public required string ForecastCategory { get; init; }

    /// <summary>In the reporting currency; null where none is entered.</summary>
    public Money? Amount { get; init; }

    /// <summary>Expected while open, actual when closed, ISO; null where none is entered.</summary>
    public string? CloseDate { get; init; }

    /// <summary>ISO; null where unknown.</summary>
    public string? Created { get; init; }

    /// <summary>Days from creation to today, or to the close date of a closed deal; null where unknown.</summary>
    public int? AgeDays { get; init; }

    /// <summary>Days in its stage; null for a closed deal.</summary>
    public int? DaysInStage { get; init; }

    /// <summary>Close dates moved to a later quarter so far.</summary>
    public int Pushes { get; init; }

    /// <summary>The last day on which the buyer took part, ISO; null for none and where the data have no activities.</summary>
    public string? LastFromBuyer { get; init; }

    /// <summary>Activities of the last 30 days, today included; null where the data have none.</summary>
    public int? Activities { get; init; }

    /// <summary>In the seller's words; null where none is entered.</summary>
    public string? NextStep { get; init; }

    /// <summary>When it is to happen, ISO; null where none is entered.</summary>
    public string? NextStepOn { get; init; }

    /// <summary>Why it was lost; null for a deal that was not.</summary>
    public string? LossReason { get; init; }
}
