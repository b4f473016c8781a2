namespace RevBot.Data.State.Audit;

/// <summary>A key of the chat page that was issued. The key itself is kept nowhere.</summary>
/// <param name="Number">Its number: that of its entry in the audit.</param>
/// <param name="SellerId">Whose.</param>
/// <param name="IssuedAt">Microseconds since 1970 in UTC.</param>
/// <param name="Until">The last day on which it holds, as yyyy-MM-dd in UTC.</param>
/// <param name="IsRevoked">Whether it was revoked.</param>
public sealed record AccessKey(long Number, int SellerId, long IssuedAt, string Until, bool IsRevoked);
