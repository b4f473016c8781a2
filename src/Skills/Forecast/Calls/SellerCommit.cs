namespace RevBot.Skills.Forecast.Calls;

/// <summary>What a seller stands for in the AE commit, in minor units.</summary>
/// <param name="SellerId">Whose number; -1 for deals that nobody visible owns.</param>
/// <param name="Amount">The seller's newest own call, else closed + commit of the deals.</param>
/// <param name="ManagerId">Whom the seller reports to; null at the top, and where it is not a call.</param>
/// <param name="IsCall">Whether the seller called it.</param>
internal readonly record struct SellerCommit(int SellerId, long Amount, int? ManagerId, bool IsCall);
