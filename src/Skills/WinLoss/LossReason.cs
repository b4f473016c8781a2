using RevBot.Data.Finance;

namespace RevBot.Skills.WinLoss;

/// <summary>Why deals were lost.</summary>
/// <param name="Reason">As in the data; "(none)" where none is entered.</param>
/// <param name="Deals">How many were lost for it.</param>
/// <param name="Amount">Their amounts.</param>
/// <param name="Share">Their share of the lost deals, by count.</param>
public sealed record LossReason(string Reason, int Deals, Money Amount, double Share);
