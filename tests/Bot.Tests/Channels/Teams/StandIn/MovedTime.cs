namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>The machine's clock, moved on by hand; timers run as ever.</summary>
internal sealed class MovedTime : TimeProvider
{
    private long moved;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref moved));

    public override long GetTimestamp() =>
        System.GetTimestamp()
        + (long)((Int128)Interlocked.Read(ref moved) * TimestampFrequency / TimeSpan.TicksPerSecond);

    public void Advance(TimeSpan by) => Interlocked.Add(ref moved, by.Ticks);
}
