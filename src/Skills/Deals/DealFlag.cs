using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Deals;

/// <summary>A word that a deal fits or not.</summary>
/// <param name="Name">As in arguments.</param>
/// <param name="Definition">What it means, for the reader.</param>
/// <param name="Holds">Decides; the amount is the one from which on deals are big.</param>
internal sealed record DealFlag(string Name, string Definition, Func<RiskSubject, Money, bool> Holds)
{
    /// <summary>Whether it says itself which time is meant, so that no period is added.</summary>
    public bool IsAboutTime { get; init; }

    /// <summary>Whether the data keep it only as it is now, not as it was on an earlier day.</summary>
    public bool IsOnlyOfNow { get; init; }

    /// <summary>What a deal's fitting rests on, as a sentence; null where the row says it already.</summary>
    public Func<RiskSubject, string?> Evidence { get; init; } = _ => null;

    /// <summary>What of the data it needs and is missing; null where all is there.</summary>
    public Func<DataCoverage, string?> Needs { get; init; } = _ => null;
}
