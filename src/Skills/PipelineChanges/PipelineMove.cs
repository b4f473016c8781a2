using RevBot.Data.Finance;

namespace RevBot.Skills.PipelineChanges;

/// <summary>
/// A deal behind a line. A deal that left the scope or was deleted has no id, no name and no owner. What a deal was
/// while it was outside the scope is not told.
/// </summary>
public sealed record PipelineMove
{
    /// <summary>The CRM's id; null for a deal that is not visible any more.</summary>
    public string? Deal { get; init; }

    /// <summary>The name as in the CRM; null likewise.</summary>
    public string? Name { get; init; }

    /// <summary>Who owns it now; null likewise, and where nobody in the scope does.</summary>
    public string? Owner { get; init; }

    /// <summary>The line that it stands in, for people.</summary>
    public required string Line { get; init; }

    /// <summary>What it adds to the pipeline; negative for what it takes.</summary>
    public required Money Change { get; init; }

    /// <summary>Its amount in the pipeline at the start; null where it was not in it, or had none.</summary>
    public Money? Before { get; init; }

    /// <summary>Its amount in the pipeline at the end; null where it is not in it, or has none.</summary>
    public Money? After { get; init; }

    /// <summary>The stage at the start; null where the deal did not exist in the scope then.</summary>
    public string? StageBefore { get; init; }

    /// <summary>The stage at the end; null where the deal does not exist in the scope any more.</summary>
    public string? StageAfter { get; init; }

    /// <summary>The close date at the start, ISO.</summary>
    public string? CloseBefore { get; init; }

    /// <summary>The close date at the end, ISO.</summary>
    public string? CloseAfter { get; init; }
}
