using RevBot.Skills.Provenance;

namespace RevBot.Bot.Provenance.Difference;

/// <summary>Why an answer is not what it was.</summary>
/// <param name="Later">The id of the later answer; null where its record was not kept.</param>
/// <param name="Earlier">The id of the earlier answer; null where the person had asked nothing then.</param>
/// <param name="LaterDay">The day of the later view, ISO.</param>
/// <param name="EarlierDay">The day of the earlier view, ISO.</param>
/// <param name="Causes">scope, period, definition, engine, late_data, data; empty where nothing differs.</param>
public sealed record AnswerComparison(
    string? Later,
    string? Earlier,
    string LaterDay,
    string EarlierDay,
    IReadOnlyList<string> Causes
)
{
    /// <summary>The figures that differ, in the order in which the later answer says them.</summary>
    public IReadOnlyList<FigureDifference> Figures { get; init; } = [];

    /// <summary>The deals that changed between the two instants, the largest first.</summary>
    public IReadOnlyList<ChangedDeal> Deals { get; init; } = [];

    /// <summary>How many deals changed.</summary>
    public int ChangedDeals { get; init; }

    /// <summary>The causes in sentences, in the same order.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];
}
