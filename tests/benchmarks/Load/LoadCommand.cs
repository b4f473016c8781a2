using System.Diagnostics;
using System.Globalization;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Benchmarks.Load;

/// <summary>
/// <c>load [--restart] [--think SECONDS] [--deals N]</c>: 200 conversations, half in Teams and half in Slack, say 2,000 things
/// to RevBot as it is served, in a process of its own, through its real addresses; every reply comes back over HTTP to a local
/// connector or a local Slack. With <c>--restart</c> the bot is killed in the middle and started again.
/// </summary>
internal static class LoadCommand
{
    // Messages before it counts, and one at a time; over as many talks as keep Slack's pace of one a second in each.
    private const int Early = 60;
    private const int Alone = 100;
    private const int Others = 40;

    private static readonly string[] Questions =
    [
        "Will we hit our number?",
        "Which deals are at risk this quarter and why?",
        "What changed in the pipeline since Monday?",
        "Show me the pipeline",
        "Top 5 deals closing this month",
        "What is our win rate by segment?",
        "Average deal size by region last quarter",
        "Do our numbers match the CRM?",
        "help",
        "Which of my deals have no next step?",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var options = LoadOptions.Read(args);
        var folder = Directory.CreateTempSubdirectory("revbot-load-").FullName;
        try
        {
            var database = Path.Combine(folder, "revbot.db");
            File.Copy(DemoFile.Of(options.Deals).Name, database);
            return await RunAsync(database, options);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(string database, LoadOptions options)
    {
        await using var teams = await TeamsPlatform.StartAsync();
        await using var slack = await SlackPlatform.StartAsync();
        var people = People(database);
        var talks = Enumerable
            .Range(0, LoadOptions.Talks + Others)
            .Select(each => new Talk(each, each % 2 == 0, people[each / 2 % people.Count]))
            .ToList();
        talks.ForEach(talk => (talk.IsTeams ? (IPlatform)teams : slack).Know(talk));
        await using var bot = await RunningBot.StartAsync(database, teams.Settings.Concat(slack.Settings));
        using var crowd = new Crowd(bot.Address, teams, slack);
        var report = new LoadReport(crowd, Console.Out);

        // Talks of their own: what a process does only once, then what a message takes where nothing else is asked.
        await OneByOneAsync(crowd, talks[LoadOptions.Talks..]);
        report.Alone(IsAlone);
        var before = bot.Processor;
        var started = Stopwatch.GetTimestamp();
        await AllTalkAsync(crowd, talks[..LoadOptions.Talks], options, bot, started);
        var took = Stopwatch.GetElapsedTime(started);
        var used = options.Restart ? bot.Processor : bot.Processor - before;

        // Whatever would come twice has a moment to come.
        await Task.Delay(TimeSpan.FromSeconds(2));
        report.Record(database);
        report.Cost(took, used, bot.Memory, options);
        return report.Counts(message => message.Talk.Number < LoadOptions.Talks, options);
    }

    private static async Task OneByOneAsync(Crowd crowd, List<Talk> talks)
    {
        for (var each = 0; each < Early + Alone; each++)
        {
            // Pairs of talks, one of each channel, get the same question.
            await crowd.AskAsync(new(talks[each % Others], each, Questions[each / 2 % Questions.Length]));
        }
    }

    private static bool IsAlone(Message message) => message.Talk.Number >= LoadOptions.Talks && message.Place >= Early;

    private static async Task AllTalkAsync(
        Crowd crowd,
        List<Talk> talks,
        LoadOptions options,
        RunningBot bot,
        long started
    )
    {
        var before = crowd.Answered;
        var talking = talks.ConvertAll(talk => crowd.TalkAsync(Lines(talk), options.Think));
        if (options.Restart)
        {
            while (crowd.Answered - before < talks.Count * LoadOptions.EachSays / 2)
            {
                await Task.Delay(20);
            }

            Console.WriteLine(Since("killed", started));
            await bot.CrashAsync();
            Console.WriteLine(Since("up again", started));
        }

        await Task.WhenAll(talking);
    }

    private static List<Message> Lines(Talk talk) =>
        [
            .. Enumerable
                .Range(0, LoadOptions.EachSays)
                .Select(place => new Message(talk, place, Questions[(talk.Number + (place * 3)) % Questions.Length])),
        ];

    private static string Since(string what, long started) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what} at {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"
        );

    private static List<Person> People(string file)
    {
        using var connection = new SqliteDatabase(file).Open();
        return
        [
            .. connection.Query<Person>(
                "SELECT email AS Email, entra_object_id AS EntraId, slack_id AS SlackId FROM seller WHERE email IS NOT NULL AND entra_object_id IS NOT NULL AND slack_id IS NOT NULL AND active_to IS NULL ORDER BY role DESC, id"
            ),
        ];
    }
}
