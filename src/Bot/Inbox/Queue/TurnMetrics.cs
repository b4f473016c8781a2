using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RevBot.Bot.Inbox.Queue;

/// <summary>Counts and times turns for whoever listens: the meter and the activity source <c>RevBot.Turns</c>.</summary>
internal sealed class TurnMetrics : IDisposable
{
    /// <summary>Of the meter and of the activity source.</summary>
    public const string Name = "RevBot.Turns";

    private static readonly ActivitySource Source = new(Name);

    private readonly Meter meter = new(Name);
    private readonly Counter<long> received;
    private readonly Counter<long> repeated;
    private readonly Counter<long> ended;
    private readonly Histogram<double> took;

    /// <param name="waiting">How many turns wait.</param>
    public TurnMetrics(Func<int> waiting)
    {
        received = meter.CreateCounter<long>("revbot.turns.received", "{turn}", "Turns that were kept.");
        repeated = meter.CreateCounter<long>("revbot.turns.repeated", "{turn}", "Repeats that were recognised.");
        ended = meter.CreateCounter<long>("revbot.turns.ended", "{turn}", "Turns that were closed, by outcome.");
        took = meter.CreateHistogram<double>("revbot.turns.duration", "s", "From keeping a turn to its last delivery.");
        meter.CreateObservableGauge("revbot.turns.waiting", waiting, "{turn}", "Turns that wait for an answer.");
    }

    public static Activity? Start(string channel, string deed) =>
        Source.StartActivity("turn", ActivityKind.Consumer) is { } activity
            ? activity.SetTag("channel", channel).SetTag("deed", deed)
            : null;

    public void Received(string channel) => received.Add(1, new KeyValuePair<string, object?>("channel", channel));

    public void Repeated(string channel) => repeated.Add(1, new KeyValuePair<string, object?>("channel", channel));

    public void Ended(string channel, string outcome, double seconds)
    {
        var tags = new TagList { { "channel", channel }, { "outcome", outcome } };
        ended.Add(1, tags);
        took.Record(seconds, tags);
    }

    public void Dispose() => meter.Dispose();
}
