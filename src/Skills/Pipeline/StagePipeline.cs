using RevBot.Data.Finance;

namespace RevBot.Skills.Pipeline;

/// <summary>The open deals that stand in one stage.</summary>
/// <param name="Stage">As in the CRM.</param>
/// <param name="Amount">
/// The sum of their amounts, in the reporting currency; a deal without an amount adds nothing.
/// </param>
/// <param name="Deals">How many deals that is; 0 for a stage in which none stands.</param>
/// <param name="Share">Amount ÷ the amount of all open stages, 0..1; null where that is 0.</param>
public sealed record StagePipeline(string Stage, Money Amount, int Deals, double? Share);
