using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Benchmarks.Load;

/// <summary>What came of a load run.</summary>
internal sealed class LoadReport(Crowd crowd, TextWriter output)
{
    private const double Goal = 300;

    private long others;

    /// <summary>Writes what a message took where nothing else was asked.</summary>
    public void Alone(Func<Message, bool> which) => Times("one at a time", Those(which));

    /// <summary>Writes what the bot itself recorded: how turns ended, and which functions answered.</summary>
    /// <param name="database">The bot's file.</param>
    public void Record(string database)
    {
        using var connection = new SqliteDatabase(database).Open();
        others = connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM turn WHERE outcome IS NULL OR outcome <> 'answered'"
        );
        Tally(
            connection,
            "turns ended",
            "SELECT outcome AS Name, COUNT(*) AS Count FROM turn GROUP BY outcome ORDER BY outcome"
        );
        Tally(
            connection,
            "answered by",
            "SELECT COALESCE(functions, outcome) AS Name, COUNT(*) AS Count FROM request_log GROUP BY COALESCE(functions, outcome) ORDER BY COALESCE(functions, outcome)"
        );
    }

    /// <summary>Writes what the run cost.</summary>
    public void Cost(TimeSpan took, TimeSpan processor, long memory, LoadOptions options)
    {
        var messages = LoadOptions.Talks * LoadOptions.EachSays;
        Write(
            $"{LoadOptions.Talks} conversations, {messages} messages in {took.TotalSeconds:0.0} s ({messages / took.TotalSeconds:0.0} a second); thinking {options.Think.TotalSeconds:0.#} s on average; {options.Deals} deals"
        );
        var of = options.Restart
            ? " since it was up again"
            : $", {processor.TotalMilliseconds / messages:0.0} ms a message";
        Write($"processor of the bot: {processor.TotalSeconds:0.0} s{of}; memory at most {memory / 1_000_000} MB");
    }

    /// <summary>Writes times, and what was lost, twice or out of order.</summary>
    /// <returns>0 where every message was answered once, in order and with an answer, else 1.</returns>
    public int Counts(Func<Message, bool> which, LoadOptions options)
    {
        var all = Those(which);
        Times("all", all);
        Times("behind no message of their own", [.. all.Where(said => !said.IsAhead)]);
        Times("right behind another", [.. all.Where(said => said.IsAhead)]);
        Times("Teams", [.. all.Where(said => said.Message.Talk.IsTeams)]);
        Times("Slack", [.. all.Where(said => !said.Message.Talk.IsTeams)]);
        var replies = crowd.Replies.ToLookup(reply => reply.Answers, StringComparer.Ordinal);
        var (lost, twice, again) = (0, 0, 0);
        foreach (var said in all)
        {
            var own = replies[said.Message.Id].ToList();
            var different = own.DistinctBy(reply => reply.Content, StringComparer.Ordinal).Count();
            lost += own.Count == 0 ? 1 : 0;
            twice += different > 1 ? 1 : 0;
            again += own.Count - different;
        }

        var disordered = all.GroupBy(said => said.Message.Talk).Count(IsDisordered);
        var stray = replies[string.Empty].Count();
        Write(
            $"answered {all.Count - lost}, lost {lost}, answered twice {twice}, the same reply sent again {again}, conversations out of order {disordered}, replies to nothing {stray}"
        );
        return lost + twice + disordered + stray + others == 0 && (options.Restart || again == 0) ? 0 : 1;
    }

    private static bool IsDisordered(IGrouping<Talk, Crowd.Said> talk)
    {
        var places = talk.Where(said => said.Answer.Task.IsCompleted)
            .OrderBy(said => said.Answer.Task.Result)
            .Select(said => said.Message.Place)
            .ToList();
        return !places.SequenceEqual(places.Order());
    }

    private List<Crowd.Said> Those(Func<Message, bool> which) =>
        [.. crowd.All.Where(said => which(said.Message)).OrderBy(said => said.Message.Id, StringComparer.Ordinal)];

    private void Tally(DbConnection connection, string what, string sql) =>
        Write(
            $"{what}: {string.Join(", ", connection.Query<(string Name, long Count)>(sql).Select(row => $"{row.Name} {row.Count}"))}"
        );

    private void Times(string what, List<Crowd.Said> said)
    {
        var times = said.Where(one => one.Answer.Task.IsCompleted)
            .Select(one => Stopwatch.GetElapsedTime(one.At, one.Answer.Task.Result).TotalMilliseconds)
            .Order()
            .ToArray();
        if (times.Length == 0)
        {
            Write($"{what}: none answered");
            return;
        }

        Write(
            $"{what}: {times.Length} messages, ms p50 {At(times, 0.5):0}, p95 {At(times, 0.95):0}, p99 {At(times, 0.99):0}, max {times[^1]:0}, over {Goal:0} ms {times.Count(time => time > Goal)}"
        );
    }

    private void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static double At(double[] times, double share) => times[(int)(share * (times.Length - 1))];
}
