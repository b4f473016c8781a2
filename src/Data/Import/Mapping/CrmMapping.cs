using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Mapping;

/// <summary>A mapping, read and checked.</summary>
internal sealed record CrmMapping
{
    public required string Name { get; init; }

    /// <summary>Where it was read, for messages.</summary>
    public required string File { get; init; }

    public required MappingSettings Settings { get; init; }

    /// <summary>Stages by the mapping itself, ids not yet given.</summary>
    public required IReadOnlyList<StageRow> Stages { get; init; }

    public required IReadOnlyList<AssumptionRule> Assumptions { get; init; }

    public required IReadOnlyDictionary<string, LookupRule> Lookups { get; init; }

    public required IReadOnlyList<SourceRule> Sources { get; init; }
}
