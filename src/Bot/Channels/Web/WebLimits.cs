using System.Threading.RateLimiting;

namespace RevBot.Bot.Channels.Web;

/// <summary>How much the page may ask of a person in a row; how much at once, and for how long, is the turns' affair.</summary>
internal sealed class WebLimits : IDisposable
{
    /// <summary>The most bytes of a request.</summary>
    public const long LargestRequest = 16 * 1024;

    private const int InARow = 30;

    private readonly PartitionedRateLimiter<string> pace = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetTokenBucketLimiter(
            who,
            _ =>
                new()
                {
                    TokenLimit = InARow,
                    TokensPerPeriod = 1,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }
        )
    );

    /// <summary>Whether somebody may ask once more now.</summary>
    public bool Allows(string who)
    {
        using var lease = pace.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    public void Dispose() => pace.Dispose();
}
