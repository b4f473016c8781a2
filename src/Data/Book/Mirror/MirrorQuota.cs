using RevBot.Data.Finance;

namespace RevBot.Data.Book.Mirror;

/// <summary>A quota as the CRM itself has it.</summary>
/// <param name="SellerId">Whose; null where the warehouse does not know the person.</param>
/// <param name="PeriodStart">yyyymmdd, included.</param>
/// <param name="Amount">What the CRM says.</param>
internal sealed record MirrorQuota(int? SellerId, int PeriodStart, Money Amount);
