using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Book;
using RevBot.Bot.Commands;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Bot.Understanding;
using RevBot.Bot.Wording;
using RevBot.Data.Book.Loading;
using RevBot.Skills.Catalog;
using RevBot.Skills.Forecast;

namespace RevBot.Bot.Tests.Answering.Record;

public sealed class RequestLogTests : IDisposable
{
    private static readonly SkillKernel Kernel = new(SkillCatalog.All);
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Question_Answered_LeavesOneRowWithoutItsWords()
    {
        var answer = await AskAsync(Calls(), keepContent: false);

        var row = Row();
        Assert.Equal(
            (answer.RecordId, "talk", "web", "scripted"),
            (row.id, row.conversation_id, row.channel, row.router)
        );
        Assert.Equal(("answered", "get_forecast", 0.75), (row.outcome, row.functions, row.confidence));
        Assert.Equal((null, null), ((string?)row.question, (string?)row.arguments));
        Assert.Equal(64, ((string)row.answer_hash).Length);
        Assert.Equal(
            demo.Scalar<long>($"SELECT id FROM seller WHERE email = '{DemoFile.Leader}'"),
            (long)row.seller_id
        );
    }

    [Fact]
    public async Task Question_WithContentOn_LeavesItsWordsAndArguments()
    {
        await AskAsync(Calls(), keepContent: true);

        Assert.Equal(("How much?", """[{"period":"2027-Q3"}]"""), ((string)Row().question, (string)Row().arguments));
    }

    [Fact]
    public async Task Question_AskedTwice_LeavesARowForEachAskingUnderTheSameShownId()
    {
        var first = await AskAsync(Calls(), keepContent: false);
        var second = await AskAsync(Calls(), keepContent: false);

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.RecordId, second.RecordId);
        Assert.Equal(2, demo.Scalar<long>("SELECT COUNT(*) FROM request_log"));
        Assert.Equal(2, demo.Scalar<long>($"SELECT COUNT(*) FROM answer WHERE shown_id = '{first.Id}'"));
    }

    [Fact]
    public async Task Answer_WithContentOff_IsKeptWithItsArgumentsAndFiguresAndWithoutAnyOfItsWords()
    {
        var answer = await AskAsync(Calls(), keepContent: false);

        using var connection = demo.Database.Open();
        var row = (IDictionary<string, object?>)connection.QuerySingle("SELECT * FROM answer");
        Assert.Contains("\"period\":\"2027-Q3\"", (string)row["calls"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(
            row.Values,
            value => value is string text && text.Contains(Request.Text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            row.Values,
            value => value is string text && text.Contains(answer.Answer.Text[..20], StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Answers_OlderThanTheirTime_AreForgotten()
    {
        await AskAsync(Calls(), keepContent: false);
        demo.Execute("UPDATE answer SET answered_at = answered_at - 91 * 86400000000");

        await AskAsync(Calls(), keepContent: false);

        Assert.Equal(1, demo.Scalar<long>("SELECT COUNT(*) FROM answer"));
    }

    [Fact]
    public async Task Answers_WithTheSwitchOff_AreNotKept()
    {
        var log = new RequestLog(demo.Database, new() { Answers = false }, TerminalLog.Instance);

        await Assistant(Calls(), log).AskAsync(Request, CancellationToken.None);

        Assert.Equal(
            (1, 0),
            (demo.Scalar<long>("SELECT COUNT(*) FROM request_log"), demo.Scalar<long>("SELECT COUNT(*) FROM answer"))
        );
    }

    [Theory]
    [InlineData(true, "asked_back")]
    [InlineData(false, "declined")]
    public async Task Question_NotAnswered_IsRecordedAsThat(bool askedBack, string outcome)
    {
        var plan = askedBack
            ? new Plan { Clarification = new("Which quarter?", []) }
            : new Plan { Refusal = new("I answer revenue questions only.") };

        await AskAsync(plan, keepContent: false);

        Assert.Equal(outcome, (string)Row().outcome);
    }

    [Fact]
    public async Task Question_ThatBreaksSomething_IsRecordedAsFailed()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(plan: null, keepContent: false));

        Assert.Equal(("failed", null), ((string)Row().outcome, (string?)Row().answer_hash));
    }

    [Fact]
    public async Task Record_ThatCannotBeKept_CostsNoAnswerAndOneWarning()
    {
        demo.Execute("DROP TABLE answer; DROP TABLE feedback; DROP TABLE request_log");
        var logger = new CapturedLog(LogLevel.Warning);
        var assistant = Assistant(Calls(), keepContent: false, logger);

        var answers = new List<AnswerEnvelope>();
        for (var time = 0; time < 3; time++)
        {
            answers.Add(await assistant.AskAsync(Request, CancellationToken.None));
        }

        Assert.All(answers, answer => Assert.NotEmpty(answer.Answer.Text));
        Assert.Single(logger.Lines);
    }

    [Fact]
    public async Task Question_GivenUpWhileItWasRead_RunsNoFunctionAndIsRecordedAsFailed()
    {
        using var givenUp = new CancellationTokenSource();
        var router = new ScriptedRouter(Calls(), givenUp.Cancel);
        var assistant = Assistant(router, new RequestLog(demo.Database, new(), TerminalLog.Instance));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => assistant.AskAsync(Request, givenUp.Token));

        Assert.Equal("failed", (string)Row().outcome);
        Assert.Null((string?)Row().functions);
    }

    private static AskRequest Request => new(null, "talk", DemoFile.Leader, "How much?", "web");

    private static Plan Calls() =>
        new()
        {
            Calls = [FunctionCall.Of("get_forecast", new GetForecastArguments { Period = "2027-Q3" })],
            Confidence = 0.75,
        };

    private Task<AnswerEnvelope> AskAsync(Plan? plan, bool keepContent) =>
        Assistant(plan, keepContent, TerminalLog.Instance).AskAsync(Request, CancellationToken.None);

    private Assistant Assistant(Plan? plan, bool keepContent, ILogger logger) =>
        Assistant(plan, new RequestLog(demo.Database, new() { Content = keepContent }, logger));

    private Assistant Assistant(Plan? plan, RequestLog log) => Assistant(new ScriptedRouter(plan), log);

    private Assistant Assistant(IRouter router, RequestLog log) =>
        new(
            new BookHost(new BookLoader(demo.Database, CompanyDefaults.Plain)),
            router,
            new AnswerService(
                Kernel,
                new Composer(new AnswerTemplates(RevBotServices.PromptsFolder), NullLogger.Instance),
                new CrmMatch(Kernel),
                null,
                TimeSpan.FromHours(4)
            ),
            new ConversationStore(demo.Database),
            log,
            DemoFile.Clock
        );

    private dynamic Row()
    {
        using var connection = demo.Database.Open();
        return connection.QuerySingle("SELECT * FROM request_log");
    }

    private sealed class ScriptedRouter(Plan? plan, Action? before = null) : IRouter
    {
        public string Name => "scripted";

        public ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation)
        {
            before?.Invoke();
            return ValueTask.FromResult(plan ?? throw new InvalidOperationException("broken"));
        }
    }
}
