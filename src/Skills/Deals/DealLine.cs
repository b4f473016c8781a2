using RevBot.Data.Finance;

namespace RevBot.Skills.Deals;

/// <summary>A deal of a list.</summary>
public sealed record DealLine
{
    /// <summary>The CRM's id.</summary>
    public required string Id { get; init; }

    /// <summary>As in the CRM.</summary>
    public required string Name { get; init; }

    /// <summary>The customer.</summary>
    public string? Account { get; init; }

    /// <summary>Who owns it.</summary>
    public string? Owner { get; init; }

    /// <summary>The stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The forecast category.</summary>
    public required string ForecastCategory { get; init; }

    /// <summary>The amount; null where none is entered.</summary>
    public Money? Amount { get; init; }

    /// <summary>Expected while open, actual when closed, ISO; null where none is entered.</summary>
    public string? CloseDate { get; init; }

    /// <summary>ISO; null where unknown.</summary>
    public string? Created { get; init; }

    /// <summary>The last activity, ISO; null for none.</summary>
    public string? LastActivity { get; init; }

    /// <summary>Days from creation to today, or to the close date of a closed deal; null where unknown.</summary>
    public int? AgeDays { get; init; }

    /// <summary>The probability of closing in the period; only in an order by risk or probability.</summary>
    public double? Probability { get; init; }

    /// <summary>The impact of its risk signals; only in an order by risk or probability.</summary>
    public Money? Impact { get; init; }

    /// <summary>Why it was lost.</summary>
    public string? LossReason { get; init; }

    /// <summary>What its fitting the flags rests on; empty where the fields say it.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
