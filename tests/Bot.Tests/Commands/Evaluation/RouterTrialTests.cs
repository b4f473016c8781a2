using RevBot.Bot.Commands.Evaluation;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding;
using RevBot.Skills.Forecast;

namespace RevBot.Bot.Tests.Commands.Evaluation;

public sealed class RouterTrialTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task FollowUp_InAConversation_FollowsWhatTheRouterMadeOfTheTurnBefore()
    {
        var router = new PeriodRouter();
        var trial = Trial(router);

        await trial.RouteAsync(Question("2026-Q1", "talk"), CancellationToken.None);
        await trial.RouteAsync(Question("2026-Q2", "talk"), CancellationToken.None);
        await trial.RouteAsync(Question("2026-Q3", conversation: null), CancellationToken.None);

        Assert.Equal([null, "2026-Q1", null], router.Followed);
    }

    [Fact]
    public async Task Question_RoutedToTheFunctionWithOtherArguments_IsHalfRight()
    {
        var routed = await Trial(new PeriodRouter())
            .RouteAsync(Question("2026-Q1", null, """{"period":"2026-Q2"}"""), CancellationToken.None);

        Assert.Equal(("get_forecast", true, false), (routed.Said, routed.FunctionRight, routed.AllRight));
    }

    [Fact]
    public async Task Question_AskedBackAbout_CountsAsThat()
    {
        var routed = await Trial(new PeriodRouter()).RouteAsync(Question(string.Empty, null), CancellationToken.None);

        Assert.Equal(("asked_back", false, false), (routed.Said, routed.FunctionRight, routed.AllRight));
    }

    [Fact]
    public void Score_OfFourQuestions_CountsSharesAndTenthsByHand()
    {
        // Right, right with other arguments, taken for another, asked back: 2 of 4 functions, 1 of 4 with arguments.
        RoutedQuestion[] routed =
        [
            Routed("get_forecast", "get_forecast", all: true, 0.95),
            Routed("get_forecast", "get_forecast", all: false, 0.91),
            Routed("get_forecast", "list_deals", all: false, 0.42),
            Routed("list_deals", "asked_back", all: false, 1.0),
        ];
        using var output = new StringWriter();

        RouterScore.Write(routed, false, output);

        var lines = output.ToString().Split('\n');
        Assert.Contains(lines, line => line.EndsWith("50.0% (2 of 4)", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("25.0% (1 of 4)", StringComparison.Ordinal));
        // Of the three that expect the forecast two are right, one with its arguments.
        Assert.Contains(lines, line => Words(line) is ["get_forecast", "3", "66.7%", "33.3%"]);
        Assert.Contains(lines, line => Words(line) is ["get_forecast", "list_deals", "1"]);
        // (0.95 + 0.91 + 1.0) / 3 = 0.953; two of the three are right.
        Assert.Contains(lines, line => Words(line) is ["0.9", "to", "1.0", "3", "0.95", "66.7%"]);
        Assert.Contains(lines, line => Words(line) is ["0.4", "to", "0.5", "1", "0.42", "0.0%"]);
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
    }

    private RouterTrial Trial(IRouter router)
    {
        var house = demo.House();
        return new(router, email => house.ViewOf(email, CancellationToken.None), house.Kernel);
    }

    private static LabelledQuestion Question(string text, string? conversation, string? arguments = null) =>
        new()
        {
            Id = text,
            User = DemoFile.Leader,
            Text = text,
            Conversation = conversation,
            Expect = new(
                "get_forecast",
                arguments is null ? null : System.Text.Json.JsonDocument.Parse(arguments).RootElement
            ),
        };

    private static RoutedQuestion Routed(string expected, string said, bool all, double confidence) =>
        new(
            new()
            {
                Id = "q",
                User = DemoFile.Leader,
                Text = "?",
                Expect = new(expected, null),
            },
            said,
            "{}",
            expected == said,
            confidence
        )
        {
            AllRight = all,
        };

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Takes the text for a period, and notes the period of the turn before.</summary>
    private sealed class PeriodRouter : IRouter
    {
        public List<string?> Followed { get; } = [];

        public string Name => "period";

        public ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation) =>
            ValueTask.FromResult(Route(request));

        private Plan Route(RouteRequest request)
        {
            Followed.Add(
                request.Conversation.Last is [var last] ? last.Arguments.GetProperty("period").GetString() : null
            );
            return request.Text.Length == 0
                ? new() { Clarification = new("Which period?", []) }
                : new()
                {
                    Calls = [FunctionCall.Of("get_forecast", new GetForecastArguments { Period = request.Text })],
                };
        }
    }
}
