using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Exports;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

/// <summary>Files of answers in Slack: uploaded in Slack's three steps, seen by whoever may read the answer.</summary>
public sealed class FileTests
{
    private const string Secret = "Globex pays less";

    private static readonly byte[] Bytes = [1, 2, 3, 4, 5];

    private static readonly Card Wanting = new()
    {
        Paragraphs = ["The Excel file has Deals, all 194 rows."],
        File = new("a1", ExportFormat.Excel, 7),
    };

    [Fact]
    public async Task File_OfADirectMessage_IsInItsThreadUnderTheAnswer()
    {
        var files = new OneFile();
        await using var bench = await SlackBench.StartAsync(files);
        var turn = await bench.TurnAsync(SlackBench.Direct("export this", ts: "1.1"));

        await bench.Channel.SayAsync(turn, Wanting, "key-1", CancellationToken.None);

        Assert.Single(bench.Slack.Workspace["DLENA"].Messages);
        var file = Assert.Single(bench.Slack.Workspace["DLENA"].Files);
        Assert.Equal(("deals.xlsx", "1.1"), (file.Name, file.Thread));
        Assert.Equal(Bytes, file.Bytes);
        Assert.Equal(Wanting.File, Assert.Single(files.Asked));
    }

    [Fact]
    public async Task File_OfAnAnswerForTheAskerAlone_IsADirectMessage()
    {
        await using var bench = await SlackBench.StartAsync(new OneFile());
        var turn = await bench.TurnAsync(SlackBench.Mention("export this"));

        await bench.Channel.SayPrivatelyAsync(turn, Wanting, "k", CancellationToken.None);

        Assert.Empty(bench.Slack.Workspace["CSALES"].Files);
        Assert.Empty(bench.Slack.CallsOf("chat.postEphemeral"));
        Assert.Single(bench.Slack.Workspace["DLENA"].Files);
    }

    [Fact]
    public async Task File_AskedForByCommand_IsADirectMessage()
    {
        await using var bench = await SlackBench.StartAsync(new OneFile());
        (await bench.CommandAsync("export this")).EnsureSuccessStatusCode();

        await bench.Channel.SayAsync(bench.Turns.All[^1], Wanting, "k", CancellationToken.None);

        Assert.Single(bench.Slack.Workspace["DLENA"].Files);
    }

    [Theory]
    [InlineData("files.getUploadURLExternal", "missing_scope")]
    [InlineData("upload", "500")]
    [InlineData("files.completeUploadExternal", "file_not_found")]
    public async Task FileThatSlackDoesNotTake_IsToldWhereToGet(string step, string fault)
    {
        await using var bench = await SlackBench.StartAsync(new OneFile());
        bench.Slack.Fail(step, fault);
        var turn = await bench.TurnAsync(SlackBench.Direct("export this"));

        await bench.Channel.SayAsync(turn, Wanting, "k", CancellationToken.None);

        Assert.Empty(bench.Slack.Workspace["DLENA"].Files);
        Assert.Contains(
            "In the browser",
            bench.Slack.Workspace["DLENA"].Messages[^1].ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/upload/")]
    [InlineData("https://evil.example/")]
    [InlineData("http://u:p@127.0.0.1/upload/")]
    public async Task Bytes_GoToSlacksOwnHostsAlone(string elsewhere)
    {
        await using var bench = await SlackBench.StartAsync(new OneFile());
        bench.Slack.Workspace.Uploads.Elsewhere = elsewhere;
        var turn = await bench.TurnAsync(SlackBench.Direct("export this"));

        await bench.Channel.SayAsync(turn, Wanting, "k", CancellationToken.None);

        Assert.Empty(bench.Slack.CallsOf("upload"));
        Assert.Empty(bench.Slack.CallsOf("files.completeUploadExternal"));
    }

    [Fact]
    public async Task AnswerThatIsNotKept_IsToldInOneSentence()
    {
        await using var bench = await SlackBench.StartAsync(new OneFile { IsKept = false });
        var turn = await bench.TurnAsync(SlackBench.Direct("export this"));

        await bench.Channel.SayAsync(turn, Wanting, "k", CancellationToken.None);

        Assert.Contains(
            "ask the question again",
            bench.Slack.Workspace["DLENA"].Messages[^1].ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Empty(bench.Slack.CallsOf("files.getUploadURLExternal"));
    }

    [Fact]
    public async Task FileWhoseMakingFails_IsToldAndTheCardIsSentOnce()
    {
        await using var bench = await SlackBench.StartAsync(
            new OneFile { Failure = new InvalidOperationException(Secret) }
        );
        var turn = await bench.TurnAsync(SlackBench.Direct("export this"));

        var id = await bench.Channel.SayAsync(turn, Wanting, "k", CancellationToken.None);

        var said = bench.Slack.Workspace["DLENA"].Messages;
        Assert.NotNull(id);
        Assert.Equal(2, said.Count);
        Assert.Contains("Something went wrong", said[^1].ToJsonString(), StringComparison.Ordinal);
        var failed = Assert.Single(
            bench.Written.Lines,
            line => line.Contains("A file for Slack failed", StringComparison.Ordinal)
        );
        Assert.Contains("System.InvalidOperationException", failed, StringComparison.Ordinal);
        Assert.All(
            bench.Written.Lines.Where(line => line.Contains(Secret, StringComparison.Ordinal)),
            line => Assert.StartsWith("Trace", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task FileThatFails_WhereNothingMoreCanBeSaidEither_KeepsTheIdOfTheCard()
    {
        var files = new OneFile { IsKept = false };
        await using var bench = await SlackBench.StartAsync(files);
        files.Making = () => bench.Slack.Fail("chat.postMessage", "channel_not_found");
        var turn = await bench.TurnAsync(SlackBench.Direct("export this"));

        var id = await bench.Channel.SayAsync(turn, Wanting, "k", CancellationToken.None);

        Assert.NotNull(id);
        Assert.Single(bench.Slack.Workspace["DLENA"].Messages);
    }

    [Fact]
    public async Task FileThatMayHaveArrived_IsCalledSo()
    {
        await using var bench = await SlackBench.StartAsync(new OneFile());
        bench.Slack.Fail("files.completeUploadExternal", "503 done");
        var turn = await bench.TurnAsync(SlackBench.Direct("export this"));

        await bench.Channel.SayAsync(turn, Wanting, "k", CancellationToken.None);

        Assert.Single(bench.Slack.Workspace["DLENA"].Files);
        Assert.Contains(
            "did not say whether it took the file",
            bench.Slack.Workspace["DLENA"].Messages[^1].ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("missing_scope", true)]
    [InlineData("file_not_found", false)]
    public async Task Log_NamesTheScopeOnlyWhereItIsMissing(string error, bool isNamed)
    {
        await using var bench = await SlackBench.StartAsync(new OneFile());
        bench.Slack.Fail("files.getUploadURLExternal", error);
        var turn = await bench.TurnAsync(SlackBench.Direct("export this"));

        await bench.Channel.SayAsync(turn, Wanting, "k", CancellationToken.None);

        var line = Assert.Single(
            bench.Written.Lines,
            line => line.Contains("Slack did not take a file", StringComparison.Ordinal)
        );
        Assert.Equal(isNamed, line.Contains("files:write", StringComparison.Ordinal));
    }

    private sealed class OneFile : IAnswerFiles
    {
        public List<WantedFile> Asked { get; } = [];

        public Exception? Failure { get; init; }

        public Action? Making { get; set; }

        public bool IsKept { get; init; } = true;

        public Task<ExportedFile?> MakeAsync(WantedFile file, CancellationToken cancellation)
        {
            Asked.Add(file);
            Making?.Invoke();
            if (Failure is not null)
            {
                throw Failure;
            }

            return Task.FromResult(IsKept ? new ExportedFile("deals.xlsx", "application/octet-stream", Bytes) : null);
        }
    }
}
