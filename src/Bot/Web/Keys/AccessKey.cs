namespace RevBot.Bot.Web.Keys;

/// <summary>A key that was handed out. The key itself is kept nowhere.</summary>
/// <param name="Number">Its number.</param>
/// <param name="SellerId">Whose.</param>
/// <param name="IssuedAt">Microseconds since 1970.</param>
/// <param name="Until">The last day on which it holds, as yyyy-MM-dd in UTC.</param>
/// <param name="IsRevoked">Whether it was called back.</param>
internal sealed record AccessKey(long Number, int SellerId, long IssuedAt, string Until, bool IsRevoked);
