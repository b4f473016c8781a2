using System.Diagnostics;

namespace RevBot.Benchmarks.Load;

/// <summary>What came of a load run.</summary>
internal static class LoadReport
{
    /// <summary>Writes counts and times.</summary>
    /// <returns>0 where every message was answered once and in order, else 1.</returns>
    public static int Write(
        Platform platform,
        IReadOnlyDictionary<string, long> sent,
        TimeSpan took,
        bool restart,
        TextWriter output
    )
    {
        var replies = platform.Replies.Where(reply => sent.ContainsKey(reply.Message.Answers!)).ToList();
        var byMessage = replies.ToLookup(reply => reply.Message.Answers!, StringComparer.Ordinal);
        var lost = sent.Keys.Count(key => !byMessage.Contains(key));
        var twice = byMessage.Count(group => group.DistinctBy(reply => reply.Message.Key).Count() > 1);
        var again = byMessage.Sum(group => group.Count() - group.DistinctBy(reply => reply.Message.Key).Count());
        var disordered = replies
            .DistinctBy(reply => reply.Message.Key)
            .GroupBy(reply => reply.Message.Conversation, StringComparer.Ordinal)
            .Count(talk =>
                !talk.Select(reply => Place(reply.Message))
                    .SequenceEqual(talk.Select(reply => Place(reply.Message)).Order())
            );
        var times = byMessage
            .Select(group => Stopwatch.GetElapsedTime(sent[group.Key], group.First().At).TotalMilliseconds)
            .Order()
            .ToArray();
        output.WriteLine(
            $"messages {sent.Count}, answered {byMessage.Count}, lost {lost}, in {took.TotalSeconds:0.0} s"
        );
        output.WriteLine(
            $"answered twice {twice}, sent again under the same key {again}, conversations out of order {disordered}"
        );
        output.WriteLine(
            $"ms: p50 {At(times, 0.5):0}, p95 {At(times, 0.95):0}, p99 {At(times, 0.99):0}, max {times[^1]:0}; signs of work {platform.Signs}"
        );
        output.WriteLine(
            string.Join(
                ' ',
                platform
                    .Replies.Where(reply => reply.Message.Text.Contains("went wrong", StringComparison.Ordinal))
                    .Take(3)
                    .Select(reply => reply.Message.Text)
            )
        );
        return lost + twice + disordered == 0 && (restart || again == 0) ? 0 : 1;
    }

    private static int Place(LoopMessage message) =>
        int.Parse(message.Answers!.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static double At(double[] times, double share) => times[(int)(share * (times.Length - 1))];
}
