using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Mapping;

/// <summary>A mapping, read and checked.</summary>
internal sealed record CrmMapping
{
    /// <summary>A shipped mapping's name, or the file's name without its ending.</summary>
    public required string Name { get; init; }

    /// <summary>Where it was read, for messages.</summary>
    public required string File { get; init; }

    /// <summary>What the mapping says of the whole extract.</summary>
    public required MappingSettings Settings { get; init; }

    /// <summary>Stages by the mapping itself, ids not yet given.</summary>
    public required IReadOnlyList<StageRow> Stages { get; init; }

    /// <summary>Sentences that answers must name where they hold.</summary>
    public required IReadOnlyList<AssumptionRule> Assumptions { get; init; }

    /// <summary>The lookups, by name.</summary>
    public required IReadOnlyDictionary<string, LookupRule> Lookups { get; init; }

    /// <summary>The sources, in the order of the mapping.</summary>
    public required IReadOnlyList<SourceRule> Sources { get; init; }
}
