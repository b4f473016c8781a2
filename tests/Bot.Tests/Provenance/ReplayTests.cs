using RevBot.Bot.Answering;
using RevBot.Bot.Provenance;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Commands;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Provenance;

public sealed class ReplayTests : IDisposable
{
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        ["query_metric"] = """{"measures":["won_amount","win_rate"],"groupBy":["region"]}""",
        ["run_scenario"] = """{"adjustments":[{"kind":"slip","count":2}]}""",
        ["explain_forecast_change"] = """{"since":"2026-11-16"}""",
        ["explain_deal"] = """{"deal":"006-does-not-matter"}""",
    };

    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task EveryFunction_ReplayedByAnotherHouseOverTheSameData_GivesTheSameBytes()
    {
        var asked = new List<AnswerEnvelope>();
        var first = demo.House(new PlannedRouter());
        foreach (var email in new[] { DemoFile.Leader, DemoFile.Rep })
        {
            foreach (var skill in SkillCatalog.All)
            {
                var text = $"{skill.Name} {Arguments.GetValueOrDefault(skill.Name, "{}")}";
                asked.Add(await AskAsync(first, text, email));
            }
        }

        // A question that was refused has no answer to replay; most have one.
        var answered = asked.Where(answer => answer.Refusal is null).ToArray();
        Assert.True(answered.Length >= 2 * (SkillCatalog.All.Count - 2));
        var second = demo.House(new PlannedRouter(), "2026-12-24");
        var deals = second.Books.Current(CancellationToken.None);
        foreach (var answer in answered)
        {
            var replay = await second.PastAnswers.ReplayAsync(answer.RecordId!, deals, null, CancellationToken.None);
            Assert.True(replay!.Same, $"{answer.Question}: {replay.Why}");
            Assert.Equal(answer.Answer.Text, replay.Text);
        }
    }

    [Fact]
    public async Task Replay_InTwoOtherProcesses_SaysTheSameByteForByte()
    {
        var answer = await AskAsync(demo.House(new PlannedRouter()), "get_pipeline", DemoFile.Leader);

        var texts = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            using var process = BotProcess.Start(
                demo.Folder,
                "replay",
                answer.Id,
                "--db",
                demo.Path,
                "--format",
                "json"
            );
            texts.Add(await process.NextLineAsync());
            Assert.Equal((0, ""), await process.EndAsync());
        }

        Assert.Contains("\"same\":true", texts[0], StringComparison.Ordinal);
        // All but the time that it took, which is none: the lines are equal.
        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task Replay_AfterDataChanged_SaysSoAndShowsWhichFigures()
    {
        var before = await AskAsync(demo.House(new PlannedRouter()), "get_pipeline", DemoFile.Leader);
        var open = before.Answer.Facts.Single(fact => fact.Id == "open").Value.Number;
        LoadDoubledAmounts();

        var replay = await ReplayAsync(demo.House(new PlannedRouter()), before.Id);

        Assert.False(replay.Same);
        Assert.Contains("data have been loaded since", replay.Why, StringComparison.Ordinal);
        Assert.Equal((1, 2), (replay.Revision, replay.RevisionNow));
        var difference = replay.Differences.Single(found => found.Id == "open");
        Assert.Equal(
            open * 2,
            replay
                .Calls.Select(call => (Skills.SkillResult)call.Result)
                .Single()
                .Facts.Single(fact => fact.Id == "open")
                .Value.Number
        );
        Assert.NotEqual(difference.Before, difference.After);
    }

    [Fact]
    public async Task Replay_OfAnotherEngine_BlamesItOnlyWhereSomethingDiffers()
    {
        var answer = await AskAsync(demo.House(new PlannedRouter()), "get_pipeline", DemoFile.Leader);
        demo.Execute("UPDATE answer SET versions = 'functions 0, words 0'");

        Assert.True((await ReplayAsync(demo.House(new PlannedRouter()), answer.Id)).Same);

        demo.Execute("UPDATE answer SET answer_hash = 'another', result_hash = 'another'");
        var replay = await ReplayAsync(demo.House(new PlannedRouter()), answer.Id);
        Assert.False(replay.Same);
        Assert.Contains("functions or words have changed", replay.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfABatchIdUsedTwice_TakesTheNewestAndEachAskingItsOwn()
    {
        var house = demo.House(new PlannedRouter());
        var first = await AskAsync(house, "get_pipeline", DemoFile.Leader, "q1");
        var second = await AskAsync(house, "get_win_loss", DemoFile.Leader, "q1");

        Assert.Equal(("q1", "q1"), (first.Id, second.Id));
        Assert.Equal("get_win_loss", (await ReplayAsync(house, "q1")).Calls[0].Function);
        Assert.Equal("get_pipeline", (await ReplayAsync(house, first.RecordId!)).Calls[0].Function);
    }

    [Fact]
    public async Task Replay_OfAnUnknownIdOrSomebodyElses_IsOneSentenceAndExitCode2()
    {
        var answer = await AskAsync(demo.House(new PlannedRouter()), "get_pipeline", DemoFile.Leader);

        var unknown = await Commands.Terminal.RunAsync("replay", "nothing", "--db", demo.Path);
        var others = await Commands.Terminal.RunAsync("replay", answer.Id, "--as", DemoFile.Rep, "--db", demo.Path);

        Assert.Equal((2, 2), (unknown.Code, others.Code));
        Assert.Equal(unknown.Error.Replace("nothing", answer.Id, StringComparison.Ordinal), others.Error);
    }

    private static async Task<Replay> ReplayAsync(RevBotServices house, string id)
    {
        var deals = house.Books.Current(CancellationToken.None);
        return (await house.PastAnswers.ReplayAsync(id, deals, null, CancellationToken.None))!;
    }

    // As a later loading would have it: every amount twice what it was, in every version.
    private void LoadDoubledAmounts() =>
        demo.Execute(
            """
            UPDATE opportunity_version SET amount_minor = amount_minor * 2;
            INSERT INTO sync_run (id, kind, source, status, started_at, finished_at)
            SELECT MAX(id) + 1, kind, source, 'done', MAX(started_at) + 1000000, MAX(finished_at) + 1000000 FROM sync_run;
            """
        );

    private static Task<AnswerEnvelope> AskAsync(RevBotServices house, string text, string email, string? id = null) =>
        house.Assistant.AskAsync(new(id, "talk", email, text, "web"), CancellationToken.None);
}
