using RevBot.Data.Finance;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.DealStory;

/// <summary>A risk signal with its part of the deal's impact.</summary>
/// <param name="Signal">The signal, as in <c>list_risk_deals</c>.</param>
/// <param name="Impact">Its part; the parts make the deal's impact to the cent. Null where no conversion is known.</param>
/// <param name="Action">What to do about it.</param>
public sealed record StorySignal(RiskSignal Signal, Money? Impact, string Action);
