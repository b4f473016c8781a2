using RevBot.Data.Finance;

namespace RevBot.Skills.ForecastChange;

/// <summary>
/// A deal that moved the forecast. One that left the scope or was deleted has no id, no name and no owner.
/// </summary>
public sealed record ForecastMove
{
    /// <summary>The CRM's id.</summary>
    public string? Deal { get; init; }

    /// <summary>As in the CRM.</summary>
    public string? Name { get; init; }

    /// <summary>Who owns it now.</summary>
    public string? Owner { get; init; }

    /// <summary>What the first method expected of it at the start; nothing where it did not count. The ensemble's weights are the mean of the two moments.</summary>
    public required Money Before { get; init; }

    /// <summary>At the end: before + change.</summary>
    public required Money After { get; init; }

    /// <summary>What it adds to the forecast; negative for what it takes.</summary>
    public required Money Change { get; init; }

    /// <summary>The line with its largest part.</summary>
    public required string Line { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }
}
