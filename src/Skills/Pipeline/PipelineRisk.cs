using RevBot.Data.Finance;

namespace RevBot.Skills.Pipeline;

/// <summary>A deal at risk, as the dashboard lists it.</summary>
/// <param name="Deal">The CRM's id.</param>
/// <param name="Name">As in the CRM.</param>
/// <param name="Amount">What it is worth; null where no amount is entered.</param>
/// <param name="Impact">
/// Amount × the loss in the probability of closing in the period by its signals, in the reporting currency; 0 without
/// an amount.
/// </param>
/// <param name="Reason">The evidence of its two leading signals, one sentence each.</param>
public sealed record PipelineRisk(string Deal, string Name, Money? Amount, Money Impact, string Reason);
