using RevBot.Benchmarks.RevBench.Oracle;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>A deal while the simulation runs: its state, its streams of chance, and what was written down of it.</summary>
internal sealed class Trade
{
    /// <summary>In the order of creation, from 1.</summary>
    public required int Number { get; init; }

    public required Temper Temper { get; init; }

    public required int CreatedWeek { get; init; }

    /// <summary>What happens to the deal; the same in every world.</summary>
    public required Dice Life { get; init; }

    /// <summary>What the seller makes of it.</summary>
    public required Dice Desk { get; init; }

    /// <summary>What is logged of it.</summary>
    public required Dice Trail { get; init; }

    /// <summary>In whole tens of dollars.</summary>
    public required long Dollars { get; set; }

    public required int Stage { get; set; }

    public required int Level { get; set; }

    /// <summary>The engagement that activities follow where they say nothing about the true one.</summary>
    public required int ShadowLevel { get; set; }

    /// <summary>What the seller misreads in this deal for good, in log odds.</summary>
    public required double Misread { get; init; }

    /// <summary>What the seller would think of it knowing nothing, in log odds; wanders.</summary>
    public required double Fancy { get; set; }

    public Fate Fate { get; set; }

    /// <summary>The week in which it was won or lost.</summary>
    public int ClosedWeek { get; set; }

    /// <summary>Chances in the present quarter; null once closed.</summary>
    public QuarterOdds? Odds { get; set; } = new();

    public Forces Forces { get; set; }

    public List<Entry> Entries { get; } = [];

    public List<Touch> Touches { get; } = [];

    public Entry Last => Entries[^1];
}
