using System.Threading.RateLimiting;

namespace RevBot.Bot.Web;

/// <summary>How much the page may ask: of a person in a row, of the machine at once, and for how long.</summary>
internal sealed class WebLimits : IDisposable
{
    /// <summary>The most bytes of a request.</summary>
    public const long LargestRequest = 16 * 1024;

    private const int AtOnce = 4;
    private const int InARow = 30;

    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);
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

    /// <summary>How long a question may wait for its turn.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(15);

    /// <summary>How long an answer may take.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether somebody may ask once more now.</summary>
    public bool Allows(string who)
    {
        using var lease = pace.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    /// <summary>Does a piece of work when its turn comes; null where it did not come in time.</summary>
    public async Task<WebReply?> InTurnAsync(
        Func<CancellationToken, Task<WebReply>> work,
        CancellationToken cancellation
    )
    {
        if (!await places.WaitAsync(Patience, cancellation))
        {
            return null;
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Longest);
            return await work(limit.Token);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        places.Dispose();
        pace.Dispose();
    }
}
