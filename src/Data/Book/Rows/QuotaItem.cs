using RevBot.Data.Finance;

namespace RevBot.Data.Book.Rows;

/// <summary>A quota as loaded; dates are yyyymmdd, both included.</summary>
/// <param name="SellerId">Whose.</param>
/// <param name="PeriodStart">The first day.</param>
/// <param name="PeriodEnd">The last day.</param>
/// <param name="Amount">In its own currency.</param>
internal readonly record struct QuotaItem(int SellerId, int PeriodStart, int PeriodEnd, Money Amount);
