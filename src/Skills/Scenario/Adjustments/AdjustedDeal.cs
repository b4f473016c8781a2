using NodaTime;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Scenario.Adjustments;

/// <summary>
/// An open deal under a scenario. What becomes of it is set by the last adjustment that says so; factors multiply; so the
/// order of other adjustments does not matter.
/// </summary>
internal sealed class AdjustedDeal(DealExpectation before, long entered)
{
    private double? givenAmount;
    private double? rescored;
    private double amountFactor = 1;
    private double winFactor = 1;

    /// <summary>As the forecast expects it.</summary>
    public DealExpectation Before { get; } = before;

    /// <summary>What becomes of it; the last adjustment that says so counts.</summary>
    public DealFate Fate { get; private set; }

    /// <summary>The new close date; null where it stays.</summary>
    public LocalDate? CloseOn { get; private set; }

    /// <summary>What the deal's deviation is multiplied by.</summary>
    public double Volatility { get; private set; } = 1;

    /// <summary>Of being won by the period's end, 0..1.</summary>
    public double Probability =>
        Fate switch
        {
            DealFate.Won => 1,
            DealFate.Expected or DealFate.Redated => Math.Min(1, (rescored ?? Before.Probability) * winFactor),
            _ => 0,
        };

    /// <summary>
    /// What it brings, in minor units. The forecast lets amounts change on the way to a win as they usually do; an amount
    /// that the scenario gives, or that of a deal supposed to be won now, is final.
    /// </summary>
    public double Amount =>
        givenAmount is { } given ? given * amountFactor
        : Fate == DealFate.Won ? entered * amountFactor
        : Before.Amount * amountFactor;

    /// <summary>The amount as people know it, before the scenario.</summary>
    public double EnteredBefore => entered;

    /// <summary>The same under the scenario.</summary>
    public double EnteredAfter => (givenAmount ?? entered) * amountFactor;

    /// <summary>Sets what becomes of it, and forgets what was set before.</summary>
    /// <param name="fate">What becomes of it.</param>
    /// <param name="closeOn">The new close date; null where it stays.</param>
    /// <param name="probability">What the forecast would expect on that date; null for the chance of before.</param>
    public void Befall(DealFate fate, LocalDate? closeOn = null, double? probability = null) =>
        (Fate, CloseOn, rescored) = (fate, closeOn, probability);

    /// <summary>Gives it a final amount.</summary>
    /// <param name="amount">Minor units of the reporting currency.</param>
    public void Price(double amount) => givenAmount = amount;

    /// <summary>Multiplies its amount; several factors multiply each other.</summary>
    public void ScaleAmount(double factor) => amountFactor *= factor;

    /// <summary>Multiplies its chance, which stays at most 1.</summary>
    public void ScaleWinRate(double factor) => winFactor *= factor;

    /// <summary>Multiplies its deviation from the expectation.</summary>
    public void ScaleVolatility(double factor) => Volatility *= factor;

    /// <summary>What a scenario supposes to become of a deal; the last one given counts.</summary>
    internal enum DealFate
    {
        /// <summary>What the forecast expects.</summary>
        Expected = 0,

        /// <summary>Won in the period.</summary>
        Won = 1,

        /// <summary>Lost.</summary>
        Lost = 2,

        /// <summary>Out of the forecast.</summary>
        Dropped = 3,

        /// <summary>Not closed in the period.</summary>
        Slipped = 4,

        /// <summary>Due on another date, and expected accordingly.</summary>
        Redated = 5,
    }
}
