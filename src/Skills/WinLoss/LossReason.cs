using RevBot.Data.Finance;

namespace RevBot.Skills.WinLoss;

/// <summary>Why deals were lost.</summary>
/// <param name="Reason">As in the data; "(none)" where none is entered.</param>
/// <param name="Deals">How many were lost for it.</param>
/// <param name="Amount">The sum of their amounts, in the reporting currency at the rates of the close dates.</param>
/// <param name="Share">Their share of all lost deals of the period, by count, 0..1; the shares add up to 1.</param>
public sealed record LossReason(string Reason, int Deals, Money Amount, double Share);
