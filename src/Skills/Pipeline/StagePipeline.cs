using RevBot.Data.Finance;

namespace RevBot.Skills.Pipeline;

/// <summary>The open deals that stand in one stage.</summary>
/// <param name="Stage">As in the CRM.</param>
/// <param name="Amount">What they are worth.</param>
/// <param name="Deals">How many.</param>
/// <param name="Share">Amount ÷ open pipeline; null where that is nothing.</param>
public sealed record StagePipeline(string Stage, Money Amount, int Deals, double? Share);
