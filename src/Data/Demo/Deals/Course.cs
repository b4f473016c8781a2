namespace RevBot.Data.Demo.Deals;

/// <summary>How a deal went up to the last day of the data.</summary>
internal sealed record Course
{
    /// <summary>Its states, in the order of time; at least one.</summary>
    public required IReadOnlyList<Version> Versions { get; init; }

    /// <summary>The day of the end, which may lie ahead.</summary>
    public required int Closes { get; init; }

    /// <summary>The last day on which anything happened with it: the close, the deletion or today.</summary>
    public required int LastDay { get; init; }

    /// <summary>When it was deleted, in microseconds; null while it exists.</summary>
    public required long? DeletedAt { get; init; }

    /// <summary>Whether it was caught in the stall.</summary>
    public required bool Stalled { get; init; }

    /// <summary>Whether it changed hands with the territory.</summary>
    public required bool HandedOver { get; init; }

    /// <summary>The amount at the end, in minor units, even where that lies ahead.</summary>
    public required long FinalAmount { get; init; }

    /// <summary>The state at the end of the data.</summary>
    public DealState Last => Versions[^1].State;

    /// <summary>Whether the end has come.</summary>
    public bool Closed => DeletedAt is null && Closes <= LastDay;

    /// <summary>Whether it was closed as lost by mistake and opened again.</summary>
    public bool Reopened => Versions.SkipLast(1).Any(version => version.State.Stage == Catalog.Stages.Lost);

    /// <summary>
    /// Whether what happens on a day is part of the data: nothing is on the day of the close or after it.
    /// </summary>
    public bool Knows(int day) => day < LastDay || (day == LastDay && day < Closes);

    /// <summary>The first day on which it stood in a stage or a later open one; null where it never did.</summary>
    public int? Reached(int stage)
    {
        foreach (var version in Versions)
        {
            if (version.State.Stage >= stage && version.State.Stage <= Catalog.Stages.Open)
            {
                return Timeline.DayAt(version.From);
            }
        }

        return null;
    }
}
