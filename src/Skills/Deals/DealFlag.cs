using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Deals;

/// <summary>A word that a deal fits or does not fit.</summary>
/// <remarks>
/// A flag decides by the deal as it stands at the view's instant. Where the company's data lack what it needs, the
/// answer says so and lists nothing: an empty list would read as "there are none".
/// </remarks>
/// <param name="Name">The word as in arguments: <c>close_date_passed</c>.</param>
/// <param name="Definition">What it means, for the reader.</param>
/// <param name="Holds">Decides whether a deal fits; the amount is the least one of a big deal.</param>
internal sealed record DealFlag(string Name, string Definition, Func<RiskSubject, Money, bool> Holds)
{
    /// <summary>
    /// Whether the word says itself which time is meant, so that a question without a period means any time.
    /// </summary>
    public bool IsAboutTime { get; init; }

    /// <summary>Whether the data keep it only as it is now, not as it was on an earlier day.</summary>
    public bool IsOnlyOfNow { get; init; }

    /// <summary>What a deal's fitting rests on, as a sentence; null where the row says it already.</summary>
    public Func<RiskSubject, string?> Evidence { get; init; } = _ => null;

    /// <summary>What the word needs and the company's data lack, as a noun; null where nothing is missing.</summary>
    public Func<DataCoverage, string?> Needs { get; init; } = _ => null;
}
