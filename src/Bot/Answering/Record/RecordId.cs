using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Answering.Record;

/// <summary>
/// Ids of askings. The id that an answer shows is the channel's, or the same for the same question over the same data, so
/// it may come again; each asking still has a record of its own.
/// </summary>
internal static class RecordId
{
    /// <param name="shownId">The id that the answer shows.</param>
    /// <param name="sellerId">Who asked.</param>
    /// <param name="askedAt">By the machine's clock.</param>
    /// <param name="attempt">From 0; grows while the id is taken, as two askings may fall into one tick of the clock.</param>
    public static string Compute(string shownId, int sellerId, Instant askedAt, int attempt)
    {
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"{shownId}\n{sellerId}\n{Dates.ToMicros(askedAt)}\n{attempt}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 10));
    }
}
