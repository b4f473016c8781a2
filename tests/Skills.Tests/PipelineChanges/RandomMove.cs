using RevBot.Data.Warehouse;

namespace RevBot.Skills.Tests.PipelineChanges;

/// <summary>What a deal is from a day on.</summary>
internal sealed record RandomMove(
    int On,
    int RecordedOn,
    string Owner,
    decimal? Amount,
    string Stage,
    string? Close,
    ForecastCategory Category
);
