namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>Which organisation: everything that a simulation follows from.</summary>
/// <param name="Size">How large.</param>
/// <param name="World">What is unusual.</param>
/// <param name="Timeline">When.</param>
/// <param name="Seed">Of the run.</param>
/// <param name="Number">Of the organisation among those of its size.</param>
internal sealed record Scenario(OrganisationSize Size, World World, Timeline Timeline, ulong Seed, int Number)
{
    /// <summary>A stream of chance; worlds share it.</summary>
    public Dice Dice(ulong purpose, ulong item = 0) => new(Seed, (ulong)Size.Wins, (ulong)Number, purpose, item);
}
