using RevBot.Data.Finance;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.DealStory;

/// <summary>A risk signal with its part of the deal's impact.</summary>
/// <param name="Signal">The signal, as in <c>list_risk_deals</c>.</param>
/// <param name="Impact">Its part of the impact, in the reporting currency; the parts add up to the deal's impact to the cent. Null where no
/// conversion of the stage is known.</param>
/// <param name="Action">What to do about it, one imperative sentence.</param>
public sealed record StorySignal(RiskSignal Signal, Money? Impact, string Action);
