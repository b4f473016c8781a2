using RevBot.Data.Finance;
using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.ForecastChange;

/// <summary>One method's number at two moments: start + all lines = end, to the minor unit.</summary>
public sealed record MethodChange
{
    /// <summary><c>ensemble</c>, <c>model</c>, <c>weighted</c> or <c>commit</c>.</summary>
    public required string Method { get; init; }

    /// <summary>For people.</summary>
    public required string Name { get; init; }

    /// <summary>At the start.</summary>
    public required Money Start { get; init; }

    /// <summary>At the end.</summary>
    public required Money End { get; init; }

    /// <summary>End − start.</summary>
    public required Money Change { get; init; }

    /// <summary>Change − all lines: nothing, always.</summary>
    public required Money Residual { get; init; }

    /// <summary>The lines that are not empty, in the order of <see cref="Cause"/>.</summary>
    public required IReadOnlyList<ChangeLine> Lines { get; init; }
}
