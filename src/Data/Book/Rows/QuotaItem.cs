using RevBot.Data.Finance;

namespace RevBot.Data.Book.Rows;

/// <summary>A quota as loaded; dates are yyyymmdd, both included.</summary>
internal readonly record struct QuotaItem(int SellerId, int PeriodStart, int PeriodEnd, Money Amount);
