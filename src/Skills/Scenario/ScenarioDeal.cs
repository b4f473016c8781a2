using RevBot.Data.Finance;

namespace RevBot.Skills.Scenario;

/// <summary>A deal that a scenario touches, before and after.</summary>
public sealed record ScenarioDeal
{
    /// <summary>The CRM's id.</summary>
    public required string Id { get; init; }

    /// <summary>As in the CRM.</summary>
    public required string Name { get; init; }

    /// <summary>Who owns it.</summary>
    public string? Owner { get; init; }

    /// <summary><c>won</c>, <c>lost</c>, <c>dropped</c>, <c>slipped</c>, <c>redated</c>, or <c>adjusted</c>.</summary>
    public required string Becomes { get; init; }

    /// <summary>The close date now, ISO.</summary>
    public string? CloseDate { get; init; }

    /// <summary>The close date under the scenario, ISO.</summary>
    public string? CloseDateAfter { get; init; }

    /// <summary>The amount as entered.</summary>
    public required Money Amount { get; init; }

    /// <summary>The amount under the scenario.</summary>
    public required Money AmountAfter { get; init; }

    /// <summary>The probability of being won in the period, 0..1.</summary>
    public required double Probability { get; init; }

    /// <summary>The same under the scenario.</summary>
    public required double ProbabilityAfter { get; init; }

    /// <summary>What the deal adds to the ensemble.</summary>
    public required Money Counted { get; init; }

    /// <summary>The same under the scenario.</summary>
    public required Money CountedAfter { get; init; }
}
