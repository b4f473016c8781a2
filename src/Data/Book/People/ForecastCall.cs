using NodaTime;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book.People;

/// <summary>What somebody called for a seller's period; the amount is cumulative (closed included).</summary>
/// <param name="SellerId">Whose number.</param>
/// <param name="CallerId">Who called it: the seller, or a leader who overrides.</param>
/// <param name="PeriodStart">yyyymmdd, included.</param>
/// <param name="PeriodEnd">yyyymmdd, included.</param>
/// <param name="SubmittedAt">When.</param>
/// <param name="Category">Commit or best case.</param>
/// <param name="Amount">In the currency of the call.</param>
/// <param name="Note">The caller's words.</param>
public sealed record ForecastCall(
    int SellerId,
    int CallerId,
    int PeriodStart,
    int PeriodEnd,
    Instant SubmittedAt,
    ForecastCategory Category,
    Money Amount,
    string? Note
)
{
    /// <summary>Whether somebody else than the seller called it.</summary>
    public bool IsOverride => CallerId != SellerId;
}
